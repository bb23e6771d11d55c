import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { deals, type Deal } from '@/api/deals';
import type { Pipeline, Stage } from '@/api/pipelines';
import { useLiveList, type ListView } from '@/live';
import { columnFilter } from '../search';

const route = getRouteApi('/app/deals');

/** The deals of one stage, as the filters of the page want them. While something is dragged nothing moves under it. */
export function useColumn(pipeline: Pipeline, stage: Stage, isFrozen: boolean, isAtTop: boolean): ListView<Deal> {
  const { q, responsible } = route.useSearch();
  const list = useLiveList(deals, useMemo(() => columnFilter({ ...(q === undefined ? {} : { q }), ...(responsible === undefined ? {} : { responsible }) }, pipeline.id, stage.id), [q, responsible, pipeline.id, stage.id]));
  const { setAtTop } = list;
  useEffect(() => setAtTop(isAtTop && !isFrozen), [setAtTop, isAtTop, isFrozen]);
  // A deal that was read again where it stood may be in another stage by now.
  const now = useMemo(() => list.rows.filter(deal => deal.stage.id === stage.id), [list.rows, stage.id]);
  const [frozen, setFrozen] = useState<Deal[] | null>(null);
  if (isFrozen && frozen === null) setFrozen(now);
  if (!isFrozen && frozen !== null) setFrozen(null);
  return { ...list, rows: isFrozen && frozen !== null ? frozen : now };
}
