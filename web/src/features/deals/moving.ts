import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Deal, DealFilter } from '@/api/deals';
import { keys } from '@/api/keys';
import type { Pages } from '@/api/list';
import type { PipelineBoard, Stage } from '@/api/pipelines';
import { withMoved } from './money';

/** A deal as it will be in another stage. */
export function inStage(deal: Deal, stage: Pick<Stage, 'id' | 'name' | 'kind'>, now: number): Deal {
  return { ...deal, stage: { id: stage.id, name: stage.name, kind: stage.kind }, state: stage.kind, stage_since: new Date(now).toISOString(), lost_reason: stage.kind === 'lost' ? deal.lost_reason : null };
}

/** Puts a deal into its new place on all screens before the server knows; returns how to take that back. */
export function showMoved(queryClient: QueryClient, before: Deal, after: Deal): () => void {
  const was: [QueryKey, unknown][] = [];
  const set = <T>(key: QueryKey, next: (old: T) => T) => {
    const old = queryClient.getQueryData<T>(key);
    if (old === undefined) return;
    was.push([key, old]);
    queryClient.setQueryData<T>(key, next(old));
  };
  for (const [key, pages] of queryClient.getQueriesData<Pages<Deal>>({ queryKey: keys.lists('deal') })) {
    if (pages === undefined || !pages.pages.some(page => page.items.some(row => row.id === before.id))) continue;
    const filter = key[2] as DealFilter;
    const fits = (filter.stage_id === undefined || filter.stage_id === after.stage.id) && (filter.state === undefined || filter.state === after.state);
    set<Pages<Deal>>(key, old => (fits ? replaced(old, after) : without(old, after.id)));
    // The same list of the stage into which it goes: a column of the board.
    if (!fits && filter.stage_id !== undefined) set<Pages<Deal>>(keys.list('deal', { ...filter, stage_id: after.stage.id }), old => onTop(without(old, after.id), after));
  }
  for (const [key] of queryClient.getQueriesData<PipelineBoard>({ queryKey: keys.part('pipeline', before.pipeline.id, 'board').slice(0, 4) })) {
    const { responsible } = key[4] as { responsible?: string };
    if (responsible === undefined || responsible === before.responsible?.id) set<PipelineBoard>(key, old => withMoved(old, before, before.stage.id, after.stage.id));
  }
  set<Deal>(keys.one('deal', before.id), () => after);
  return () => {
    for (const [key, old] of was.toReversed()) queryClient.setQueryData(key, old);
    void reread(queryClient);
  };
}

/** The deal as the server has it now, wherever it is shown. */
export function showSaved(queryClient: QueryClient, deal: Deal): void {
  queryClient.setQueryData(keys.one('deal', deal.id), deal);
  queryClient.setQueriesData<Pages<Deal>>({ queryKey: keys.lists('deal') }, pages => pages && replaced(pages, deal));
  void queryClient.invalidateQueries({ queryKey: keys.part('deal', deal.id, 'history') });
}

/** After something that was not as it had seemed. */
export async function reread(queryClient: QueryClient): Promise<void> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: keys.all('deal') }), queryClient.invalidateQueries({ queryKey: ['pipeline', 'part'] })]);
}

const eachPage = (pages: Pages<Deal>, change: (items: Deal[]) => Deal[]): Pages<Deal> => ({ ...pages, pages: pages.pages.map(page => ({ ...page, items: change(page.items) })) });
const replaced = (pages: Pages<Deal>, deal: Deal) => eachPage(pages, items => items.map(row => (row.id === deal.id ? deal : row)));
const without = (pages: Pages<Deal>, id: string) => eachPage(pages, items => items.filter(row => row.id !== id));
const onTop = (pages: Pages<Deal>, deal: Deal): Pages<Deal> => ({ ...pages, pages: pages.pages.map((page, at) => (at === 0 ? { ...page, items: [deal, ...page.items] } : page)) });
