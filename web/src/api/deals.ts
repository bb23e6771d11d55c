import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { ListSource } from './list';
import type { components, paths } from './schema.gen';
import { ifMatch } from './version';

type Schemas = components['schemas'];
export type Deal = Schemas['DealOut'];
export type DealIn = Schemas['DealIn'];
export type DealPatch = Schemas['DealPatch'];
/** A deal that came into a stage. */
export type DealMove = Schemas['DealMoveOut'];
type Query = NonNullable<paths['/api/v1/deals']['get']['parameters']['query']>;
export type DealFilter = Omit<Query, 'limit' | 'cursor'>;

export const deals: ListSource<Deal, DealFilter> = {
  noun: 'deal',
  page: (filter, cursor, signal) => take(client.GET('/api/v1/deals', { params: { query: { ...filter, ...(cursor === null ? {} : { cursor }) } }, signal })),
  row: (id, signal) => take(client.GET('/api/v1/deals/{id}', { params: { path: { id } }, signal: signal ?? null })),
  shows: (row, changes) => changes.some(({ noun, id }) => id === row.contact?.id || id === row.company?.id || id === row.responsible?.id || noun === 'field'),
};

/** One deal. */
export function dealQuery(id: string) {
  return queryOptions({ queryKey: keys.one('deal', id), queryFn: ({ signal }) => deals.row(id, signal) });
}

/** The stages that a deal went through, oldest first. */
export function dealHistoryQuery(id: string) {
  return queryOptions({
    queryKey: keys.part('deal', id, 'history'),
    queryFn: async ({ signal }) => (await take(client.GET('/api/v1/deals/{id}/history', { params: { path: { id } }, signal }))).items,
  });
}

export const createDeal = (body: DealIn, key: string): Promise<Deal> =>
  take(client.POST('/api/v1/deals', { params: { header: { 'Idempotency-Key': key } }, body }));

export const changeDeal = (deal: Deal, body: DealPatch): Promise<Deal> =>
  take(client.PATCH('/api/v1/deals/{id}', { params: { path: { id: deal.id }, header: ifMatch(deal) }, body }));

export const deleteDeal = (deal: Deal) =>
  take(client.DELETE('/api/v1/deals/{id}', { params: { path: { id: deal.id }, header: ifMatch(deal) } }));
