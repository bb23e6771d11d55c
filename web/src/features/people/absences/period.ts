import type { Absence } from '@/api/absences';
import { addDays, dayOf, dayText, minutesAt, momentAt, parseDay } from '@/i18n/zone';
import { clockText, readClock } from '../hours/clock';

/** An absence as people enter it: days, both included, and clocks if it is not made of whole ones. */
export interface Away { from: string; until: string; isWhole: boolean; begins: string; ends: string }

export function awayOf({ from, until }: Pick<Absence, 'from' | 'until'>, zone: string): Away {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const isWhole = minutesAt(start, zone) === 0 && minutesAt(end, zone) === 0;
  // A day that ends at midnight is the day before.
  const last = minutesAt(end, zone) === 0 ? addDays(dayOf(end, zone), -1) : dayOf(end, zone);
  return {
    from: dayText(dayOf(start, zone)), until: dayText(last), isWhole,
    begins: isWhole ? '09:00' : clockText(minutesAt(start, zone)), ends: isWhole ? '18:00' : clockText(minutesAt(end, zone) === 0 ? 24 * 60 : minutesAt(end, zone)),
  };
}

/** The moments of an absence; null while a clock cannot be read, or the end is not after the beginning. */
export function momentsOfAway({ from, until, isWhole, begins, ends }: Away, zone: string): { from: string; until: string } | null {
  const [first, last] = [parseDay(from), parseDay(until)];
  const [start, end] = isWhole ? [0, 24 * 60] : [readClock(begins), readClock(ends)];
  if (first === null || last === null || start === null || end === null) return null;
  const moments = [momentAt(first, start, zone), momentAt(last, end, zone)] as const;
  return moments[0] < moments[1] ? { from: new Date(moments[0]).toISOString(), until: new Date(moments[1]).toISOString() } : null;
}
