import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usersQuery } from '@/api/people';
import { SearchField } from '@/features/contacts/SearchField';
import { changeOf, useOwnFilters, valuesOf } from '@/features/lists/filters';
import { useText } from '@/i18n';
import { FilterBar, type Filter } from '@/ui';
import { companySearch } from './search';
import classes from './companies.module.css';

const route = getRouteApi('/app/companies');

/** The search and the chips above the companies. */
export function CompanyFilters({ children }: { /** At the right. */ children?: ReactNode }) {
  const t = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const users = useQuery(usersQuery());
  const filters: Filter[] = [
    { kind: 'choice', param: 'responsible', label: t('companies-column-responsible'), isSearchable: true, options: users.data?.map(user => ({ value: user.id, label: user.name })) ?? [] },
    ...useOwnFilters('company', search),
  ];
  return (
    <div className={classes['above']}>
      <SearchField value={search.q} label={t('companies-search')} onChange={q => void navigate({ search: old => companySearch({ ...old, q }), replace: true })} />
      <FilterBar filters={filters} values={valuesOf(search)} onChange={change => void navigate({ search: old => companySearch({ ...old, ...changeOf(change) }) })}>{children}</FilterBar>
    </div>
  );
}
