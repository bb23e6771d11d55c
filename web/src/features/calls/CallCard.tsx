import type { Call } from '@/api/calls';
import { useFormats, useText } from '@/i18n';
import { CallIcon, Outcome } from './CallIcon';
import { Running } from './CallClock';
import { Marks, useClientLine } from './cells';
import { hasMarks, isUnnamed, useClientName } from './names';
import { clockOf } from './state';
import classes from './calls.module.css';

/** A call on a phone: who and when, what became of it, and how long. */
export function CallCard({ call }: { call: Call }) {
  const formats = useFormats();
  const name = useClientName();
  const about = useClientLine();
  // There is room for one thing, whole: of a known client who had the call, of another one how it stands.
  const isKnown = call.contact !== null && !isUnnamed(call);
  const more = hasMarks(call) ? '' : isKnown ? call.employee?.name ?? call.employee_hint ?? '' : about(call);
  return (
    <span className={classes['card']}>
      <CallIcon call={call} />
      <span className={classes['lines']}>
        <span className={classes['pair']}><span className={classes['name']}>{name(call)}</span><time dateTime={call.started_at}>{formats.dateTime(call.started_at)}</time></span>
        <span className={classes['pair']}><Marks call={call} /><span className={classes['rest']}><Outcome call={call} />{more !== '' && ` · ${more}`}</span><Length call={call} /></span>
      </span>
    </span>
  );
}

/** The conversation's length, or how long somebody waited in vain. */
function Length({ call }: { call: Call }) {
  const t = useText();
  const { duration } = useFormats();
  const clock = clockOf(call);
  if (clock) return <Running since={clock.since} />;
  if (call.outcome === 'answered') return <span>{duration(call.talk_seconds)}</span>;
  if (call.wait_seconds === null) return null;
  return <span>{t('calls-waited', { time: duration(call.wait_seconds) })}</span>;
}
