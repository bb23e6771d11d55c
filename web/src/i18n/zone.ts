/** Days and clocks of a time zone, by the browser's own tables. */

export interface Day { year: number; month: number; day: number }

const formats = new Map<string, Intl.DateTimeFormat>();

function partsFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** The wall clock of a zone at a moment, read as if it were UTC. */
function wallClock(at: number, zone: string): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of partsFormat(zone).formatToParts(at)) part[type] = Number(value);
  return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day ?? 1, part.hour ?? 0, part.minute ?? 0, part.second ?? 0);
}

/** The day of a zone at a moment. */
export function dayOf(at: number, zone: string): Day {
  const wall = new Date(wallClock(at, zone));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
}

/** The moment at which a day begins in a zone; where midnight is skipped, the first moment after it. */
export function startOfDay({ year, month, day }: Day, zone: string): number {
  const midnight = Date.UTC(year, month - 1, day);
  const offset = (at: number) => wallClock(at, zone) - Math.floor(at / 1000) * 1000;
  const guess = midnight - offset(midnight);
  return midnight - offset(guess) === guess ? guess : Math.max(guess, midnight - offset(guess));
}

/** The day that is `count` days later. */
export function addDays({ year, month, day }: Day, count: number): Day {
  const later = new Date(Date.UTC(year, month - 1, day + count));
  return { year: later.getUTCFullYear(), month: later.getUTCMonth() + 1, day: later.getUTCDate() };
}

/** How many days lie between two. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000);
}

/** `2026-01-31` */
export function dayText({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads `2026-01-31`; null if it is no day. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return dayText(addDays(day, 0)) === text ? day : null;
}
