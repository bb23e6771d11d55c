import { infiniteQueryOptions, queryOptions, type QueryKey } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { Page, Pages } from './list';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
/** A kind of card that can be there twice. */
export type TwinNoun = Schemas['MergeEntity'];
/** What is told of a card that looks like another one; what companies have not is absent. */
export type Twin = Omit<Schemas['DuplicateCompanyOut'], 'created_at'> & Partial<Pick<Schemas['DuplicateContactOut'], 'emails' | 'company' | 'last_call_at'>>;
export interface DuplicateGroup { by: Schemas['DuplicateBy']; value: string; cards: Twin[] }
export type DuplicateRules = Schemas['DuplicateRulesOut'];
export type Merge = Schemas['MergeOut'];

export const TWINS = ['contact', 'company'] as const satisfies readonly TwinNoun[];

/** The cards that look like one. */
export function duplicatesQuery(noun: TwinNoun, id: string) {
  return queryOptions({
    queryKey: keys.part(noun, id, 'duplicates'),
    queryFn: async ({ signal }): Promise<Twin[]> => (noun === 'contact'
      ? (await take(client.GET('/api/v1/contacts/{id}/duplicates', { params: { path: { id } }, signal }))).items.map(one => one.contact)
      : (await take(client.GET('/api/v1/companies/{id}/duplicates', { params: { path: { id } }, signal }))).items.map(one => one.company)),
  });
}

/** All cards of a kind that look like one, in groups. */
export function duplicateGroupsQuery(noun: TwinNoun) {
  return infiniteQueryOptions<Page<DuplicateGroup>, Error, Pages<DuplicateGroup>, QueryKey, string | null>({
    queryKey: keys.about(noun, 'duplicates'),
    queryFn: async ({ pageParam, signal }) => {
      const asked = { params: { query: { limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal };
      if (noun === 'company') {
        const { items, next } = await take(client.GET('/api/v1/duplicates/companies', asked));
        return { items: items.map(({ companies, ...group }) => ({ ...group, cards: companies })), next };
      }
      const { items, next } = await take(client.GET('/api/v1/duplicates', asked));
      return { items: items.map(({ contacts, ...group }) => ({ ...group, cards: contacts })), next };
    },
    initialPageParam: null,
    getNextPageParam: page => page.next,
  });
}

/** The merges of a kind of cards, newest first. */
export function mergesQuery(noun: TwinNoun) {
  return infiniteQueryOptions<Page<Merge>, Error, Pages<Merge>, QueryKey, string | null>({
    queryKey: keys.list('merge', { entity: noun }),
    queryFn: ({ pageParam, signal }) => take(client.GET('/api/v1/merges', { params: { query: { entity: noun, limit: 10, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null,
    getNextPageParam: page => page.next,
  });
}

/** Makes one card of two: `keptId` stays. */
export const mergeCards = (noun: TwinNoun, keptId: string, otherId: string, key: string): Promise<Merge> => {
  const asked = { params: { path: { id: keptId }, header: { 'Idempotency-Key': key } }, body: { other_id: otherId } };
  return take(noun === 'contact' ? client.POST('/api/v1/contacts/{id}/merge', asked) : client.POST('/api/v1/companies/{id}/merge', asked));
};

export const undoMerge = (id: string, key: string) =>
  take(client.POST('/api/v1/merges/{id}/undo', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));

/** Says that cards are not the same. */
export const setApart = (noun: TwinNoun, ids: string[], key: string) => {
  const asked = { params: { header: { 'Idempotency-Key': key } }, body: { ids } };
  return take(noun === 'contact' ? client.POST('/api/v1/duplicates/apart', asked) : client.POST('/api/v1/duplicates/companies/apart', asked));
};
