import { Link } from '@tanstack/react-router';
import type { BoardPerson } from '@/api/live';
import { Running } from '@/features/calls/CallClock';
import { useFormats, useText } from '@/i18n';
import { Avatar, StatusText, type Tone } from '@/ui';
import classes from './board.module.css';

const TONES: Record<string, Tone> = { free: 'good', ringing: 'info', talking: 'info', away: 'dim', offline: 'dim', unknown: 'dim' };

/** Somebody of a team: what the phone does, since when, and with whom. */
export function PersonRow({ person: { user, state, since, call_id: callId, with: client } }: { person: BoardPerson }) {
  const t = useText();
  const { name } = useFormats();
  return (
    <li className={classes['person']} data-state={state}>
      <Avatar name={user.name} size={30} />
      <span className={classes['who']}>
        <span className={classes['name']}>{user.name}</span>
        <span className={classes['doing']}>
          <StatusText tone={TONES[state] ?? 'dim'}>{t(`live-state-${state}`)}</StatusText>
          {callId !== null && client !== null && <><span aria-hidden> · </span><Link to="/calls" search={{ call: callId }} className={classes['client']}>{name(client)}</Link></>}
        </span>
      </span>
      {since !== null && <Running since={since} />}
    </li>
  );
}
