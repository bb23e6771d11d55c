import type { WorkingTime } from '@/api/people';
import { clockText, readClock } from './clock';

/** The days of a week as the API names them. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type DayName = (typeof DAYS)[number];

/** What a week looks like before anybody says otherwise. */
export const USUAL: WorkingTime = { days: Object.fromEntries(DAYS.slice(0, 5).map(day => [day, ['09:00-18:00']])), holidays: [] };

/** A part of a day as two fields: from and until. */
export type Part = [string, string];

export const partsOf = (texts: readonly string[] | undefined): Part[] => (texts ?? []).map(text => {
  const at = text.indexOf('-');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
});

export const textOf = ([from, until]: Part): string => `${from}-${until}`;

/** What is wrong with the parts of a day: a clock that is none, an end that is not after its beginning, or two that meet. */
export type Wrong = 'clock' | 'order' | 'meets';

export function wrongIn(texts: readonly string[]): Wrong | null {
  const parts = partsOf(texts).map(([from, until]) => [readClock(from), readClock(until)] as const);
  if (parts.some(([from, until]) => from === null || until === null)) return 'clock';
  const known = parts.map(([from, until]) => [from ?? 0, until ?? 0] as const);
  if (known.some(([from, until]) => until <= from)) return 'order';
  const sorted = known.toSorted(([a], [b]) => a - b);
  return sorted.some(([, until], at) => until > (sorted[at + 1]?.[0] ?? Infinity)) ? 'meets' : null;
}

export const isWrong = (hours: WorkingTime | null): boolean => hours !== null && Object.values(hours.days).some(texts => wrongIn(texts) !== null);

/** In the form in which it is sent and comes back: clocks written out and in order, days without work left out. */
export function tidyHours(hours: WorkingTime | null): WorkingTime | null {
  if (hours === null) return null;
  const tidyPart = ([from, until]: Part): Part => [tidyClock(from), tidyClock(until)];
  const days = DAYS.flatMap(day => {
    const parts = partsOf(hours.days[day]).map(tidyPart).toSorted(([a], [b]) => a.localeCompare(b)).map(textOf);
    return parts.length === 0 ? [] : [[day, parts] as const];
  });
  return { days: Object.fromEntries(days), holidays: [...new Set(hours.holidays)].sort() };
}

function tidyClock(text: string): string {
  const minutes = readClock(text);
  return minutes === null ? text : clockText(minutes);
}

/** Another time for the same day: behind the last part, as long as there is room. */
export function nextPart(texts: readonly string[]): Part {
  const last = Math.max(0, ...partsOf(texts).map(([, until]) => readClock(until) ?? 0));
  const from = Math.min(last === 0 ? 9 * 60 : last + 60, 23 * 60);
  return [clockText(from), clockText(Math.min(from + 4 * 60, 24 * 60))];
}

/** Days that follow each other and have the same times, as one. */
export interface Run { from: DayName; until: DayName; parts: string[] }

export function runsOf(days: WorkingTime['days']): Run[] {
  const runs: Run[] = [];
  DAYS.forEach((day, at) => {
    const parts = days[day] ?? [];
    const last = runs.at(-1);
    if (parts.length === 0) return;
    if (last !== undefined && DAYS[at - 1] === last.until && last.parts.join() === parts.join()) last.until = day;
    else runs.push({ from: day, until: day, parts });
  });
  return runs;
}

/** What a day of the week is called. */
export function dayName(day: DayName, language: string, width: 'short' | 'long'): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + DAYS.indexOf(day)));
}
