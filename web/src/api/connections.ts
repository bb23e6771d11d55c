import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { components } from './schema.gen';

export type Connection = components['schemas']['ConnectionOut'];

/** The connections of the workspace: rarely more than a few. */
export function connectionsQuery() {
  return queryOptions({
    queryKey: keys.list('connection'),
    queryFn: async ({ signal }) => (await take(client.GET('/api/v1/connections', { params: { query: { limit: 200 } }, signal }))).items,
  });
}

/** One connection. */
export function connectionQuery(id: string) {
  return queryOptions({
    queryKey: keys.one('connection', id),
    queryFn: ({ signal }) => take(client.GET('/api/v1/connections/{id}', { params: { path: { id } }, signal })),
  });
}
