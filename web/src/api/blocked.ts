import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { components } from './schema.gen';
import { ifMatch } from './version';

export type BlockedNumber = components['schemas']['BlockedNumberOut'];

/** All blocked numbers: few enough to read them at once, and every phone on screen asks whether it is among them. */
export function blockedQuery() {
  return queryOptions({
    queryKey: keys.list('blocked_number'),
    queryFn: async ({ signal }) => {
      const all: BlockedNumber[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: BlockedNumber[]; next: string | null } = await take(client.GET('/api/v1/blocked-numbers', { params: { query: { limit: 200, ...(cursor === null ? {} : { cursor }) } }, signal }));
        all.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);
      return all;
    },
    staleTime: 60_000,
  });
}

export const blockNumber = (number: string, note: string | null, key: string): Promise<BlockedNumber> =>
  take(client.POST('/api/v1/blocked-numbers', { params: { header: { 'Idempotency-Key': key } }, body: { number, note } }));

export const unblockNumber = (row: { e164: string; version: number }) =>
  take(client.DELETE('/api/v1/blocked-numbers/{e164}', { params: { path: { e164: row.e164 }, header: ifMatch(row) } }));
