import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { ListSource } from './list';
import type { components, paths } from './schema.gen';

export type Call = components['schemas']['CallOut'];
type Query = NonNullable<paths['/api/v1/calls']['get']['parameters']['query']>;
export type CallFilter = Omit<Query, 'limit' | 'cursor'>;

export const calls: ListSource<Call, CallFilter> = {
  noun: 'call',
  page: (filter, cursor, signal) => take(client.GET('/api/v1/calls', { params: { query: { ...filter, ...(cursor === null ? {} : { cursor }) } }, signal })),
  row: (id, signal) => take(client.GET('/api/v1/calls/{id}', { params: { path: { id } }, signal: signal ?? null })),
  shows: (row, changes) => changes.some(({ id }) => id === row.contact?.id || id === row.company?.id || id === row.employee?.id),
};

/** One call. */
export function callQuery(id: string) {
  return queryOptions({ queryKey: keys.one('call', id), queryFn: ({ signal }) => calls.row(id, signal) });
}
