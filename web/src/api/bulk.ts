import { client, take } from './client';
import type { CardEntity } from './fields';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
/** What is to change on each of many cards. */
export type BulkChange = Omit<Schemas['BulkIn'], 'entity' | 'ids'>;
export type BulkResult = Schemas['BulkOut'];
/** A card that was not changed, and why, as a code. */
export type BulkFailure = Schemas['BulkFailedOut'];

/** The most cards of one request. */
export const MOST_AT_ONCE = 200;

export const changeMany = (entity: CardEntity, ids: string[], change: BulkChange): Promise<BulkResult> =>
  take(client.POST('/api/v1/bulk', { body: { ...change, entity, ids } }));
