import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { Page, Pages } from './list';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
export type Backfill = Schemas['BackfillOut'];

/** So many are shown before somebody asks for more. */
const SHOWN = 10;

/** The periods of the source's own log that were read, newest first. */
export function backfillsQuery(connectionId: string) {
  return infiniteQueryOptions<Page<Backfill>, Error, Pages<Backfill>, QueryKey, string | null>({
    queryKey: keys.list('backfill', { connection_id: connectionId }),
    queryFn: ({ pageParam, signal }) => take(client.GET('/api/v1/connections/{id}/backfills', {
      params: { path: { id: connectionId }, query: { limit: SHOWN, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal,
    })),
    initialPageParam: null,
    getNextPageParam: page => page.next,
  });
}

export const startBackfill = (connectionId: string, body: Schemas['BackfillIn'], key: string): Promise<Backfill> =>
  take(client.POST('/api/v1/connections/{id}/backfills', { params: { path: { id: connectionId }, header: { 'Idempotency-Key': key } }, body }));

/** What was read stays. */
export const cancelBackfill = (id: string): Promise<Backfill> => take(client.POST('/api/v1/backfills/{id}/cancel', { params: { path: { id } } }));
