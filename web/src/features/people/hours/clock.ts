/** The last minute that a clock can say, as the end of a day. */
const DAY = 24 * 60;

/** Reads a clock as people type it: `9`, `930`, `9:30`, `09.30`, `24`; minutes from midnight, or null. */
export function readClock(text: string): number | null {
  const plain = /^(\d{1,2})$/.exec(text.trim()) ?? /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim());
  if (plain === null) return null;
  const [hours, minutes] = [Number(plain[1]), Number(plain[2] ?? 0)];
  const all = hours * 60 + minutes;
  return minutes < 60 && all <= DAY ? all : null;
}

/** `09:00`; the end of a day is `24:00`. */
export function clockText(minutes: number): string {
  return `${String(Math.trunc(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
