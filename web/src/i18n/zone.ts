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

/** The moment of a clock, in minutes from midnight, on a day of a zone; where that clock is skipped, the first moment after it. */
export function momentAt({ year, month, day }: Day, minutes: number, zone: string): number {
  const clock = Date.UTC(year, month - 1, day, 0, minutes);
  const offset = (at: number) => wallClock(at, zone) - Math.floor(at / 1000) * 1000;
  const guess = clock - offset(clock);
  return clock - offset(guess) === guess ? guess : Math.max(guess, clock - offset(guess));
}

/** The moment at which a day begins in a zone; where midnight is skipped, the first moment after it. */
export function startOfDay(day: Day, zone: string): number {
  return momentAt(day, 0, zone);
}

/** Which clock a zone shows at a moment, in minutes from midnight. */
export function minutesAt(at: number, zone: string): number {
  const wall = new Date(wallClock(at, zone));
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
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
