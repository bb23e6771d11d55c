import { queryOptions } from '@tanstack/react-query';
import type { CallFilter } from './calls';
import { client, take } from './client';
import { keys } from './keys';
import type { Page } from './list';
import type { components } from './schema.gen';

export type Line = components['schemas']['LineOut'];
export type Team = components['schemas']['TeamOut'];

/** The totals of the calls that a filter matches, and those of the period before. */
export type TotalsOut = components['schemas']['TotalsOut'];
export type Totals = TotalsOut['now'];

const readTotals = (query: CallFilter) => take(client.GET('/api/v1/reports/totals', { params: { query } }));

/** How often a period that is not over is compared with the period before by the clock. */
const STEP_MS = 10 * 60_000;

/** A period that is not over is compared with as much of the period before as has passed of it: half a day with half a day. */
export function halfOver(filter: CallFilter, now: number): CallFilter | null {
  if (filter.from === undefined || filter.to === undefined) return null;
  const [from, to] = [Date.parse(filter.from), Date.parse(filter.to)];
  if (now < from || now >= to) return null;
  const until = Math.max(from, Math.floor(now / STEP_MS) * STEP_MS);
  return { ...filter, from: new Date(2 * from - to).toISOString(), to: new Date(until + from - to).toISOString() };
}

export function totalsQuery(filter: CallFilter, now: number) {
  const before = halfOver(filter, now);
  return queryOptions({
    queryKey: keys.about('call', 'totals', { ...filter, before: before?.to }),
    queryFn: async (): Promise<TotalsOut> => {
      if (before === null) return readTotals(filter);
      const [now, then] = await Promise.all([readTotals(filter), readTotals(before)]);
      return { now: now.now, before: then.now };
    },
    // On a busy day calls change several times a second: the totals are read again at their own pace.
    meta: { keepsItself: true },
    staleTime: 30_000,
  });
}

async function all<Row>(page: (cursor: string | null) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const { items, next }: Page<Row> = await page(cursor);
    rows.push(...items);
    cursor = next;
  } while (cursor !== null && rows.length < 2000);
  return rows;
}

/** The company's numbers, to name them and to choose one. */
export function lineNamesQuery() {
  return queryOptions({
    queryKey: keys.about('line', 'names'),
    queryFn: ({ signal }) => all(cursor => take(client.GET('/api/v1/lines', { params: { query: { limit: 200, ...(cursor === null ? {} : { cursor }) } }, signal }))),
  });
}

/** The teams, to choose one. */
export function teamNamesQuery() {
  return queryOptions({
    queryKey: keys.about('team', 'names'),
    queryFn: ({ signal }) => all(cursor => take(client.GET('/api/v1/teams', { params: { query: { limit: 200, ...(cursor === null ? {} : { cursor }) } }, signal }))),
  });
}
