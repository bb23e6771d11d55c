import { numberOf, type Waiting } from '@/api/waiting';

/** Who has a line: nobody, or no longer; the reader; somebody else. */
export type Holder = 'free' | 'mine' | 'other';

export function holderOf({ taken }: Pick<Waiting, 'taken'>, userId: string | undefined, now: number): Holder {
  if (taken === null || Date.parse(taken.until) <= now) return 'free';
  return taken.user.id === userId ? 'mine' : 'other';
}

/** The client who waits longest and whom nobody has, apart from those who were just refused. */
export function nextFree(items: readonly Waiting[], userId: string | undefined, now: number, refused: ReadonlySet<string> = new Set()): Waiting | undefined {
  return items.find(item => !refused.has(numberOf(item)) && holderOf(item, userId, now) === 'free');
}

/** How long somebody waits, in the two units that matter: `14 min`, `2 hr 5 min`, `3 days`. */
export function waitedText(since: string, now: number, language: string): string {
  const minutes = Math.max(0, Math.trunc((now - Date.parse(since)) / 60_000));
  const unit = (value: number, name: 'minute' | 'hour' | 'day') => new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  if (minutes < 60) return unit(minutes, 'minute');
  const hours = Math.trunc(minutes / 60);
  if (hours >= 24) return unit(Math.trunc(hours / 24), 'day');
  return minutes % 60 === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(minutes % 60, 'minute')}`;
}
