import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usersQuery } from '@/api/people';
import { STAGE_KINDS, type Pipeline } from '@/api/pipelines';
import { SearchField } from '@/features/contacts/SearchField';
import { changeOf, useOwnFilters, valuesOf } from '@/features/lists/filters';
import { useText } from '@/i18n';
import { FilterBar, type Filter } from '@/ui';
import { dealSearch } from './search';
import classes from './deals.module.css';

const route = getRouteApi('/app/deals');

/** The search and the chips above the deals. On the board the columns say the stage. */
export function DealFilters({ pipeline, children }: { pipeline: Pipeline; /** At the right. */ children?: ReactNode }) {
  const t = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const users = useQuery(usersQuery());
  const own = useOwnFilters('deal', search);
  const filters: Filter[] = [
    { kind: 'choice', param: 'responsible', label: t('deals-responsible'), isSearchable: true, options: users.data?.map(user => ({ value: user.id, label: user.name })) ?? [] },
  ];
  if (search.view === 'table') {
    filters.push(
      { kind: 'choice', param: 'stage', label: t('deals-stage'), options: pipeline.stages.map(({ id, name }) => ({ value: id, label: name })) },
      { kind: 'choice', param: 'state', label: t('deals-state'), options: STAGE_KINDS.map(value => ({ value, label: t(`deals-state-${value}`) })) },
      ...own,
    );
  }
  return (
    <div className={classes['above']}>
      <SearchField value={search.q} label={t('deals-search')} onChange={q => void navigate({ search: old => dealSearch({ ...old, q }), replace: true, resetScroll: false })} />
      <FilterBar filters={filters} values={valuesOf(search)} onChange={change => void navigate({ search: old => dealSearch({ ...old, ...changeOf(change) }), resetScroll: false })}>{children}</FilterBar>
    </div>
  );
}
