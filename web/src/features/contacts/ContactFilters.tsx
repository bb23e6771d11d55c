import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { companyNamesQuery, companyQuery } from '@/api/companies';
import { usersQuery } from '@/api/people';
import { changeOf, useOwnFilters, valuesOf } from '@/features/lists/filters';
import { useText } from '@/i18n';
import { FilterBar, type Filter } from '@/ui';
import { contactSearch } from './search';
import { SearchField } from './SearchField';
import { useSources } from './useSources';
import classes from './contacts.module.css';

const route = getRouteApi('/app/contacts');

/** The search and the chips above the contacts. */
export function ContactFilters({ children }: { /** At the right. */ children?: ReactNode }) {
  const t = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const users = useQuery(usersQuery());
  const sources = useSources();
  const known = search.source === undefined || sources.includes(search.source) ? sources : [...sources, search.source];
  const filters: Filter[] = [
    { kind: 'choice', param: 'responsible', label: t('contacts-column-responsible'), isSearchable: true, options: users.data?.map(user => ({ value: user.id, label: user.name })) ?? [] },
    { kind: 'choice', param: 'company', label: t('contacts-column-company'), isSearchable: true, options: useCompanies(search.company) },
    { kind: 'choice', param: 'source', label: t('contacts-column-source'), isSearchable: known.length > 8, options: known.map(value => ({ value, label: value })) },
    { kind: 'choice', param: 'unnamed', label: t('contacts-column-name'), options: [{ value: 'true', label: t('contacts-filter-unnamed') }, { value: 'false', label: t('contacts-filter-with-name') }] },
    ...useOwnFilters('contact', search),
  ];
  return (
    <div className={classes['above']}>
      <SearchField value={search.q} label={t('contacts-search')} onChange={q => void navigate({ search: old => contactSearch({ ...old, q }), replace: true })} />
      <FilterBar filters={filters} values={valuesOf(search)} onChange={change => void navigate({ search: old => contactSearch({ ...old, ...changeOf(change) }) })}>{children}</FilterBar>
    </div>
  );
}

/** The first companies by name, and the one that is chosen. */
function useCompanies(chosen: string | undefined): { value: string; label: string }[] {
  const some = useQuery(companyNamesQuery(''));
  const one = useQuery({ ...companyQuery(chosen ?? ''), enabled: chosen !== undefined });
  const all = some.data ?? [];
  const missing = one.data !== undefined && !all.some(({ id }) => id === one.data.id) ? [one.data] : [];
  return [...all, ...missing].map(company => ({ value: company.id, label: company.name }));
}
