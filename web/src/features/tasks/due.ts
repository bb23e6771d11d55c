import { clockText, readClock } from '@/features/people/hours/clock';
import { addDays, dayOf, dayText, daysBetween, minutesAt, momentAt, parseDay } from '@/i18n/zone';
import type { Formats } from '@/i18n';

/** When a task is due, as people enter it: no day is no time. */
export interface Due { day: string | null; clock: string }

export const NO_DUE: Due = { day: null, clock: '' };
/** The clock of a day that is chosen without one. */
const MORNING = 9 * 60;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export function dueOf(at: string | null, timeZone: string): Due {
  if (at === null) return NO_DUE;
  const moment = Date.parse(at);
  return { day: dayText(dayOf(moment, timeZone)), clock: clockText(minutesAt(moment, timeZone)) };
}

/** The moment, null for none; undefined while what is typed says no moment. */
export function momentOfDue({ day, clock }: Due, timeZone: string): string | null | undefined {
  if (day === null) return null;
  const parsed = parseDay(day);
  const minutes = readClock(clock);
  return parsed === null || minutes === null ? undefined : new Date(momentAt(parsed, minutes, timeZone)).toISOString();
}

/** Another day, with the clock that was there. A first day gets the morning, or today the next full hour but one. */
export function withDay(due: Due, day: string | null, now: number, timeZone: string): Due {
  if (day === null) return NO_DUE;
  if (due.clock !== '') return { day, clock: due.clock };
  const isToday = day === dayText(dayOf(now, timeZone));
  return { day, clock: clockText(isToday ? Math.min(23 * 60 + 59, (Math.trunc(minutesAt(now, timeZone) / 60) + 2) * 60) : MORNING) };
}

/** What people say most often. */
export const QUICK = ['hour', 'tomorrow', 'week'] as const;

export function quickDue(which: (typeof QUICK)[number], now: number, timeZone: string): Due {
  if (which === 'hour') return dueOf(new Date(Math.ceil((now + HOUR_MS) / 300_000) * 300_000).toISOString(), timeZone);
  return { day: dayText(addDays(dayOf(now, timeZone), which === 'tomorrow' ? 1 : 7)), clock: clockText(MORNING) };
}

/** How far it is while that is quickly understood, else the day and the clock. */
export function dueText(at: string, now: number, formats: Pick<Formats, 'relative' | 'dateTime' | 'timeZone'>): string {
  const left = Date.parse(at) - now;
  const days = Math.abs(daysBetween(dayOf(now, formats.timeZone), dayOf(Date.parse(at), formats.timeZone)));
  const isNear = left < 0 ? -left < 7 * DAY_MS : left < 2 * HOUR_MS && days === 0;
  return isNear ? formats.relative(at, now) : formats.dateTime(at);
}
