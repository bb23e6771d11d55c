import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import { whole } from './list';
import type { components } from './schema.gen';
import { ifMatch } from './version';

type Schemas = components['schemas'];
/** A list with filters and columns that somebody keeps. */
export type View = Schemas['ViewOut'];
export type ViewIn = Schemas['ViewIn'];
export type ViewPatch = Schemas['ViewPatch'];
/** The lists that have views. */
export type ViewedList = 'calls' | 'contacts' | 'companies' | 'deals' | 'tasks';

/** One's own views of a list, and the shared ones. */
export function viewsQuery(list: ViewedList) {
  return queryOptions({
    queryKey: keys.list('view', { list }),
    queryFn: ({ signal }) => whole<View>(cursor => take(client.GET('/api/v1/views', { params: { query: { list, limit: 200, ...cursor } }, signal }))),
  });
}

export const createView = (body: ViewIn, key: string): Promise<View> =>
  take(client.POST('/api/v1/views', { params: { header: { 'Idempotency-Key': key } }, body }));

export const changeView = (view: View, body: ViewPatch): Promise<View> =>
  take(client.PATCH('/api/v1/views/{id}', { params: { path: { id: view.id }, header: ifMatch(view) }, body }));

export const deleteView = (view: View) =>
  take(client.DELETE('/api/v1/views/{id}', { params: { path: { id: view.id }, header: ifMatch(view) } }));
