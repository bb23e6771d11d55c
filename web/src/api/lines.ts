import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { components } from './schema.gen';
import { ifMatch } from './version';

export type Line = components['schemas']['LineOut'];
export type LineIn = components['schemas']['LineIn'];
export type LinePatch = components['schemas']['LinePatch'];

/** The numbers of the company that clients call, those of one connection or all; few enough to read them at once. */
export function linesQuery(connectionId?: string) {
  const filter = connectionId === undefined ? {} : { connection_id: connectionId };
  return queryOptions({
    queryKey: keys.list('line', filter),
    queryFn: async ({ signal }) => {
      const all: Line[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: Line[]; next: string | null } = await take(client.GET('/api/v1/lines', {
          params: { query: { limit: 200, ...filter, ...(cursor === null ? {} : { cursor }) } }, signal,
        }));
        all.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);
      return all;
    },
  });
}

export const createLine = (body: LineIn, key: string): Promise<Line> => take(client.POST('/api/v1/lines', { params: { header: { 'Idempotency-Key': key } }, body }));
export const patchLine = (row: { id: string; version: number }, body: LinePatch): Promise<Line> =>
  take(client.PATCH('/api/v1/lines/{id}', { params: { path: { id: row.id }, header: ifMatch(row) }, body }));
export const deleteLine = (row: { id: string; version: number }) => take(client.DELETE('/api/v1/lines/{id}', { params: { path: { id: row.id }, header: ifMatch(row) } }));
