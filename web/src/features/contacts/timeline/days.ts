import type { Formats } from '@/i18n';
import { dayOf, dayText, daysBetween } from '@/i18n/zone';

export interface DayOf<Item> { day: string; items: Item[] }

/** Items, newest first, by days of the workspace. */
export function byDay<Item extends { at: string }>(items: readonly Item[], timeZone: string): DayOf<Item>[] {
  const days: DayOf<Item>[] = [];
  for (const item of items) {
    const day = dayText(dayOf(Date.parse(item.at), timeZone));
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}

/** "Today", "yesterday", or the date. */
export function dayName(at: string, now: number, { language, timeZone, date }: Formats): string {
  const days = daysBetween(dayOf(now, timeZone), dayOf(Date.parse(at), timeZone));
  return days === 0 || days === -1 ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day') : date(at);
}
