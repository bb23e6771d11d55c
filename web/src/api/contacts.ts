import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { ListSource } from './list';
import type { components, paths } from './schema.gen';

export type Contact = components['schemas']['ContactOut'];
type Query = NonNullable<paths['/api/v1/contacts']['get']['parameters']['query']>;
export type ContactFilter = Omit<Query, 'limit' | 'cursor'>;

export const contacts: ListSource<Contact, ContactFilter> = {
  noun: 'contact',
  page: (filter, cursor, signal) => take(client.GET('/api/v1/contacts', { params: { query: { ...filter, ...(cursor === null ? {} : { cursor }) } }, signal })),
  row: (id, signal) => take(client.GET('/api/v1/contacts/{id}', { params: { path: { id } }, signal: signal ?? null })),
  shows: (row, changes) => changes.some(({ id }) => id === row.company?.id || id === row.responsible?.id),
};

/** One contact. */
export function contactQuery(id: string) {
  return queryOptions({ queryKey: keys.one('contact', id), queryFn: ({ signal }) => contacts.row(id, signal) });
}
