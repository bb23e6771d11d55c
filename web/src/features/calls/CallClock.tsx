import type { Call } from '@/api/calls';
import { useFormats } from '@/i18n';
import { Duration, Nothing, StatusText, useNow } from '@/ui';
import { clockOf } from './state';
import classes from './calls.module.css';

type Clocked = Pick<Call, 'phase' | 'outcome' | 'started_at' | 'answered_at'>;

/** How long a call has been ringing or talked; goes on by itself. */
export function Running({ since }: { since: string }) {
  const { duration } = useFormats();
  const now = useNow(1000);
  return <span className={classes['running']}><StatusText tone="info">{duration((now - Date.parse(since)) / 1000)}</StatusText></span>;
}

/** How long the client waited. */
export function Wait({ call }: { call: Clocked & Pick<Call, 'wait_seconds'> }) {
  const clock = clockOf(call);
  return clock?.kind === 'wait' ? <Running since={clock.since} /> : <Duration seconds={call.wait_seconds ?? null} />;
}

/** How long it was talked; a call without a conversation has none. */
export function Talk({ call }: { call: Clocked & Pick<Call, 'talk_seconds'> }) {
  const clock = clockOf(call);
  if (clock?.kind === 'talk') return <Running since={clock.since} />;
  return call.outcome === 'answered' ? <Duration seconds={call.talk_seconds} /> : <Nothing />;
}
