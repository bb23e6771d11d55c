import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import type { CardEntity } from './fields';
import { keys } from './keys';
import { whole } from './list';
import type { components } from './schema.gen';

/** A tag and how many cards have it. */
export type Tag = components['schemas']['TagOut'];

/** Counts of a tag end here: there may be more. */
export const MOST_COUNTED = 1000;

/** The tags of a kind of card. They are known from the cards alone, which change all the time: what was read holds for a while. */
export function tagsQuery(entity: CardEntity) {
  return queryOptions({
    queryKey: keys.about(entity, 'tags'),
    queryFn: ({ signal }) => whole<Tag>(cursor => take(client.GET('/api/v1/tags', { params: { query: { entity, limit: 200, ...cursor } }, signal }))),
    meta: { keepsItself: true },
    staleTime: 30_000,
  });
}

export const renameTag = (entity: CardEntity, from: string, name: string) => take(client.POST('/api/v1/tags/rename', { body: { entity, from, name } }));

export const removeTag = (entity: CardEntity, name: string) => take(client.POST('/api/v1/tags/remove', { body: { entity, name } }));
