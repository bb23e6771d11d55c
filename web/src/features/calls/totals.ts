import type { Totals, TotalsOut } from '@/api/call-report';

/** How a figure changed against the period before. */
export interface Change { kind: 'count' | 'time'; by: number; before: number; /** More calls were missed. */ isBad: boolean }

/** Null if there is nothing to compare with: no period before, nothing to average, or more calls than are counted. */
export function changeOf({ now, before }: TotalsOut, name: keyof Totals, kind: Change['kind']): Change | null {
  if (before === null) return null;
  const [value, old] = [now[name], before[name]];
  if (typeof value !== 'number' || typeof old !== 'number') return null;
  if (kind === 'count' && (now.more || before.more)) return null;
  return { kind, by: value - old, before: old, isBad: name === 'missed' && value > old };
}
