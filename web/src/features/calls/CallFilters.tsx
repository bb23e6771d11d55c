import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { usersQuery } from '@/api/people';
import { useText } from '@/i18n';
import { FilterBar, type Filter } from '@/ui';
import { DIRECTIONS, OUTCOMES, callSearch } from './search';

const route = getRouteApi('/app/calls');

/** The chips above the calls. */
export function CallFilters() {
  const t = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const users = useQuery(usersQuery());
  const yesNo = [{ value: 'true', label: t('app-yes') }, { value: 'false', label: t('app-no') }];
  const filters: Filter[] = [
    { kind: 'period', param: 'period', label: t('calls-filter-period') },
    { kind: 'choice', param: 'direction', label: t('calls-filter-direction'), options: DIRECTIONS.map(value => ({ value, label: t(`calls-direction-${value}`) })) },
    { kind: 'choice', param: 'outcome', label: t('calls-filter-outcome'), options: OUTCOMES.map(value => ({ value, label: t(`calls-outcome-${value}`) })) },
    { kind: 'choice', param: 'employee', label: t('calls-filter-manager'), isSearchable: true, options: users.data?.map(user => ({ value: user.id, label: user.name })) ?? [] },
    { kind: 'choice', param: 'linked', label: t('calls-filter-linked'), options: yesNo, isRare: true },
    { kind: 'choice', param: 'recording', label: t('calls-filter-recording'), options: yesNo, isRare: true },
  ];
  return <FilterBar filters={filters} values={search} onChange={change => void navigate({ search: old => callSearch({ ...old, ...change }) })} />;
}
