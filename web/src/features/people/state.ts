import type { User } from '@/api/people';
import type { Tone } from '@/ui';

export const STATES = ['active', 'invited', 'inactive'] as const;
export type State = (typeof STATES)[number];

/** Whether a person works here, was asked to, or does not any more. */
export function stateOf(user: User): State {
  if (!user.active) return 'inactive';
  return user.invited ? 'invited' : 'active';
}

export const TONES: Record<State, Tone> = { active: 'plain', invited: 'warn', inactive: 'dim' };
