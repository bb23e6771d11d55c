import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lineNamesQuery, teamNamesQuery } from '@/api/call-report';
import { callResultsQuery } from '@/api/call-results';
import { connectionsQuery } from '@/api/connections';
import { usersQuery } from '@/api/people';
import { useFormats, useText } from '@/i18n';
import { Avatar, FilterBar, type Filter } from '@/ui';
import { DIRECTIONS, LOSSES, OUTCOMES, callSearch } from './search';

const route = getRouteApi('/app/calls');

/** The chips above the calls. What there is only one of is no choice, and has no chip unless the address names it. */
export function CallFilters() {
  const t = useText();
  const formats = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const users = useQuery(usersQuery());
  const teams = useQuery(teamNamesQuery());
  const lines = useQuery(lineNamesQuery());
  const connections = useQuery(connectionsQuery());
  const results = useQuery(callResultsQuery());
  const yesNo = (yes: string, no: string) => [{ value: 'true', label: yes }, { value: 'false', label: no }];
  const lineOptions = lines.data?.map(({ name, number }) => ({ value: number.e164 ?? number.raw, label: name === null ? formats.phone(number) : `${name} · ${formats.phone(number)}` })) ?? [];
  const all: (Filter & { isOffered?: boolean })[] = [
    { kind: 'period', param: 'period', label: t('calls-filter-period') },
    { kind: 'choice', param: 'direction', label: t('calls-filter-direction'), options: DIRECTIONS.map(value => ({ value, label: t(`calls-direction-${value}`) })) },
    { kind: 'choice', param: 'outcome', label: t('calls-filter-outcome'), options: OUTCOMES.map(value => ({ value, label: t(`calls-outcome-${value}`) })) },
    { kind: 'choice', param: 'employee', label: t('calls-filter-manager'), isSearchable: true, options: users.data?.map(user => ({ value: user.id, label: user.name, icon: <Avatar name={user.name} size={16} /> })) ?? [] },
    { kind: 'choice', param: 'team', label: t('calls-filter-team'), options: teams.data?.map(team => ({ value: team.id, label: team.name })) ?? [], isRare: true, isOffered: (teams.data?.length ?? 0) > 0 },
    { kind: 'choice', param: 'line', label: t('calls-filter-line'), isSearchable: lineOptions.length > 8, options: lineOptions, isOffered: lineOptions.length > 0 },
    { kind: 'choice', param: 'connection', label: t('calls-filter-connection'), options: connections.data?.map(connection => ({ value: connection.id, label: connection.name })) ?? [], isRare: true, isOffered: (connections.data?.length ?? 0) > 1 },
    { kind: 'choice', param: 'linked', label: t('calls-filter-linked'), options: yesNo(t('calls-linked-yes'), t('calls-linked-no')), isRare: true },
    { kind: 'choice', param: 'recording', label: t('calls-filter-recording'), options: yesNo(t('calls-recording-yes'), t('calls-recording-no')), isRare: true },
    { kind: 'choice', param: 'lost', label: t('calls-filter-lost'), options: LOSSES.map(value => ({ value, label: t(`losses-${value}`) })), isRare: true },
    { kind: 'choice', param: 'result', label: t('calls-result'), options: results.data?.map(({ id, name }) => ({ value: id, label: name })) ?? [], isRare: true, isOffered: (results.data?.length ?? 0) > 0 },
  ];
  const values: Record<string, string | undefined> = search;
  const filters = all.filter(({ isOffered, param }) => isOffered !== false || values[param] !== undefined);
  return <FilterBar filters={filters} values={search} onChange={change => void navigate({ search: old => callSearch({ ...old, ...change }) })} />;
}
