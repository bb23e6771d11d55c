import {
  IconBan, IconPhoneCall, IconPhoneIncoming, IconPhoneOutgoing, IconPhoneX, IconRecordMail, IconRepeat, type Icon,
} from '@tabler/icons-react';
import type { Call } from '@/api/calls';
import type { Tone } from '@/ui';

type State = Pick<Call, 'direction' | 'outcome' | 'missed'>;

/** What a call is called by: its outcome, or its phase until it has one. Its tone is a colour only where somebody may have to do something. */
export function toneOf({ outcome, missed }: State): Tone {
  if (outcome === null) return 'info';
  if (outcome === 'voicemail') return 'warn';
  if (missed) return 'bad';
  return outcome === 'answered' ? 'plain' : 'dim';
}

/** The tone of the icon: an answered call may be seen at a glance, too. */
export function iconToneOf(call: State): Tone {
  return call.outcome === 'answered' && call.direction !== 'internal' ? 'good' : toneOf(call);
}

export function iconOf({ direction, outcome, missed }: State): Icon {
  if (outcome === null) return IconPhoneCall;
  if (outcome === 'voicemail') return IconRecordMail;
  if (missed) return IconPhoneX;
  if (direction === 'internal') return IconRepeat;
  if (direction === 'outgoing') return outcome === 'failed' ? IconBan : IconPhoneOutgoing;
  return IconPhoneIncoming;
}

/** Since when the clock of a call that goes on runs, and which of the two it is; null once the call is over. */
export function clockOf(call: Pick<Call, 'phase' | 'outcome' | 'started_at' | 'answered_at'>): { kind: 'wait' | 'talk'; since: string } | null {
  if (call.outcome !== null) return null;
  if (call.phase === 'ringing') return { kind: 'wait', since: call.started_at };
  return call.phase === 'talking' ? { kind: 'talk', since: call.answered_at ?? call.started_at } : null;
}
