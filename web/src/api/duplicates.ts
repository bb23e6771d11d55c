import { infiniteQueryOptions, queryOptions, type QueryKey } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { Page, Pages } from './list';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
export type DuplicateGroup = Schemas['DuplicateGroupOut'];
export type DuplicateRules = Schemas['DuplicateRulesOut'];
export type Merge = Schemas['MergeOut'];

/** The contacts that look like one. */
export function duplicatesQuery(id: string) {
  return queryOptions({
    queryKey: keys.part('contact', id, 'duplicates'),
    queryFn: async ({ signal }) => (await take(client.GET('/api/v1/contacts/{id}/duplicates', { params: { path: { id } }, signal }))).items,
  });
}

/** All contacts that look like one person, in groups. */
export function duplicateGroupsQuery() {
  return infiniteQueryOptions<Page<DuplicateGroup>, Error, Pages<DuplicateGroup>, QueryKey, string | null>({
    queryKey: keys.about('contact', 'duplicates'),
    queryFn: ({ pageParam, signal }) => take(client.GET('/api/v1/duplicates', { params: { query: { limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null,
    getNextPageParam: page => page.next,
  });
}

/** Makes one contact of two: `keptId` stays. */
export const mergeContacts = (keptId: string, otherId: string, key: string): Promise<Merge> =>
  take(client.POST('/api/v1/contacts/{id}/merge', { params: { path: { id: keptId }, header: { 'Idempotency-Key': key } }, body: { other_id: otherId } }));

export const undoMerge = (id: string, key: string) =>
  take(client.POST('/api/v1/merges/{id}/undo', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));

/** Says that contacts are not the same. */
export const setApart = (ids: string[], key: string) =>
  take(client.POST('/api/v1/duplicates/apart', { params: { header: { 'Idempotency-Key': key } }, body: { ids } }));
