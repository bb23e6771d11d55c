import type { LossesFilter } from '@/api/losses';
import { dayOf, dayText } from '@/i18n/zone';
import { momentsOf } from '@/ui/filters/period';
import { idParam, textParam, tidy } from '@/ui/search-params';

/** What the address of the page says; without a period it is the last thirty days. */
export const lossesSearch = (raw: Record<string, unknown>) => tidy({ period: textParam(raw, 'period'), connection: idParam(raw, 'connection') });

export type LossesSearch = ReturnType<typeof lossesSearch>;

export const periodOf = ({ period }: LossesSearch): string => period ?? '30d';

export function filterOf(search: LossesSearch, timeZone: string, now = Date.now()): LossesFilter {
  return tidy({ ...momentsOf(periodOf(search), now, timeZone), connection_id: search.connection });
}

/** The days of a period of the log, as the address names a period. */
export function daysOfBackfill({ from, until }: { from: string; until: string }, timeZone: string): string {
  // The end is not part of it: a day that ends at midnight is the day before.
  return [Date.parse(from), Math.max(Date.parse(from), Date.parse(until) - 1)].map(moment => dayText(dayOf(moment, timeZone))).join('..');
}
