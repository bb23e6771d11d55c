import type { ForwardReason, ForwardStep } from '@/api/forwarding';
import type { Say } from '@/i18n';
import type { Tone } from '@/ui';

/** Who is who, by id. */
export type Names = ReadonlyMap<string, string>;

/** What an answer means for those who look: somebody rings, nobody had to, or something is wrong. */
export const REASON_TONES: Record<ForwardReason, Tone> = {
  found: 'good', observed: 'info', nobody_fit: 'warn', unknown: 'dim', ambiguous: 'warn', no_number: 'warn', anonymous: 'dim', ours: 'dim', blocked: 'dim', line_ignored: 'dim', disabled: 'warn',
  too_late: 'bad', failed: 'bad',
};

/** A candidate in words. */
export interface Told {
  /** By which rule, or that this one stands in. */
  rule: string;
  /** Null if the rule finds nobody. */
  who: string | null;
  /** What follows for this one. */
  verdict: string;
  rings: boolean;
  /** What telephony should have said, and did not. */
  doubt: string | null;
}

/** Tells the candidates that were looked at, in their order: behind an absent one comes whoever stands in. */
export function tellSteps(steps: readonly ForwardStep[], names: Names, t: Say): Told[] {
  const nameOf = (id: string | null) => (id === null ? null : names.get(id) ?? t('forwarding-somebody'));
  return steps.map((step, at) => {
    const next = steps[at + 1];
    const deputy = step.unfit === 'away' && next !== undefined && next.deputy_of !== null ? nameOf(next.user_id) : null;
    return {
      rule: t(step.deputy_of === null ? `forwarding-rule-${step.rule}` : 'forwarding-deputy'),
      who: nameOf(step.user_id),
      verdict: deputy === null ? t(verdictOf(step)) : t('forwarding-away-deputy', { name: deputy }),
      rings: step.unfit === null,
      doubt: step.presence_unknown ? t('forwarding-presence-unknown') : null,
    };
  });
}

/** That there is nobody means something else by each rule. */
function verdictOf({ unfit, rule }: ForwardStep): string {
  if (unfit === null) return 'forwarding-rings';
  return unfit === 'nobody' ? `forwarding-nobody-${rule}` : `forwarding-unfit-${unfit}`;
}
