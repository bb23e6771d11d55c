import type { Delivery } from '@/api/webhooks';
import type { Say } from '@/i18n';
import type { Tone } from '@/ui';

export type Standing = 'delivered' | 'waiting' | 'trying' | 'failed';

export const TONES: Record<Standing, Tone> = { delivered: 'good', waiting: 'dim', trying: 'warn', failed: 'bad' };

/** What became of a message: one that was tried and not taken is tried again. */
export function standingOf({ state, attempts }: Pick<Delivery, 'state' | 'attempts'>): Standing {
  return state === 'waiting' && attempts > 0 ? 'trying' : state;
}

const PROBLEMS = new Set(['status', 'unreachable', 'refused_host', 'gone', 'switched_off']);

/** Why a message was not delivered, and what to do; null if nothing is wrong. */
export function problemOf({ problem, status }: Pick<Delivery, 'problem' | 'status'>, t: Say): string | null {
  if (problem === null) return null;
  return PROBLEMS.has(problem) ? t(`webhooks-problem-${problem}`, { status: String(status ?? '') }) : problem;
}

/** The host of an address, which is what people know it by; the whole may hold a secret. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
