import { addDays, dayOf, dayText, parseDay, startOfDay, type Day } from '@/i18n/zone';

/** The periods that have a name; any other is `2026-01-01..2026-01-31`, both days included. */
export const PERIODS = ['today', 'yesterday', '7d', '30d', 'month', 'last-month'] as const;

/** The days of a period, both included; null for no period or one that cannot be read. */
export function daysOf(period: string, now: number, zone: string): { from: Day; to: Day } | null {
  const today = dayOf(now, zone);
  const first: Day = { ...today, day: 1 };
  switch (period) {
    case 'today': return { from: today, to: today };
    case 'yesterday': { const day = addDays(today, -1); return { from: day, to: day }; }
    case '7d': return { from: addDays(today, -6), to: today };
    case '30d': return { from: addDays(today, -29), to: today };
    case 'month': return { from: first, to: today };
    case 'last-month': { const to = addDays(first, -1); return { from: { ...to, day: 1 }, to }; }
    default: {
      const [from, to] = period.split('..').map(parseDay);
      return from && to && dayText(from) <= dayText(to) ? { from, to } : null;
    }
  }
}

/** A period as the API takes it: from the first moment of its first day to the first moment after its last, in the workspace's zone. */
export function momentsOf(period: string, now: number, zone: string): { from?: string; to?: string } {
  const days = daysOf(period, now, zone);
  if (days === null) return {};
  return {
    from: new Date(startOfDay(days.from, zone)).toISOString(),
    to: new Date(startOfDay(addDays(days.to, 1), zone)).toISOString(),
  };
}
