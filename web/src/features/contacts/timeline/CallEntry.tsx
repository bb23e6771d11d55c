import { IconPhoneCall, IconPhoneIncoming, IconPhoneOutgoing, IconPhoneX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Call } from '@/api/calls';
import { CallButton } from '@/features/calling/CallButton';
import { PlayButton } from '@/features/recording/PlayButton';
import { useTrack } from '@/features/recording/useTrack';
import { useFormats, useText } from '@/i18n';
import { Duration, StatusText, type Tone } from '@/ui';
import { Entry } from './Entry';
import { PinButton } from './PinButton';
import classes from './timeline.module.css';

const TONES: Record<string, Tone> = { answered: 'good', missed: 'bad', declined: 'bad', voicemail: 'warn', busy: 'warn', failed: 'warn' };

interface Props { call: Call; contactId: string; isOpen: boolean; hasSeveralNumbers: boolean }

/** A call; its details open beside the card. */
export function CallEntry({ call, contactId, isOpen, hasSeveralNumbers }: Props) {
  const t = useText();
  const formats = useFormats();
  const track = useTrack(call);
  const state = call.outcome === null ? t(`calls-phase-${call.phase}`) : t(`calls-outcome-${call.outcome}`);
  const tone = call.outcome === null ? 'info' : TONES[call.outcome] ?? 'dim';
  const Icon = call.outcome === null ? IconPhoneCall : call.missed ? IconPhoneX : call.direction === 'outgoing' ? IconPhoneOutgoing : IconPhoneIncoming;
  const about = [
    call.employee?.name ?? call.employee_hint,
    hasSeveralNumbers && call.client_number ? whole(formats.phone(call.client_number)) : null,
    call.line_number ? t('contacts-call-line', { line: whole(formats.phone(call.line_number)) }) : null,
  ].filter(Boolean).join(' · ');
  return (
    <Entry
      icon={<Icon size={16} stroke={1.7} />} tone={tone} at={call.started_at}
      aside={(
        <span className={classes['play']}>
          {call.client_number && !call.anonymous && <CallButton number={call.client_number} contactId={contactId} isQuiet />}
          {track && <PlayButton track={track} size={26} />}
          <PinButton pin={{ kind: 'call', id: call.id }} />
        </span>
      )}
      head={(
        <>
          <Link from="/contacts/$contactId" to="." search={old => ({ ...old, call: call.id, task: undefined })} resetScroll={false} className={classes['link']} aria-current={isOpen ? 'true' : undefined}>
            {t(`calls-direction-${call.direction}`)}
          </Link>
          <StatusText tone={tone}>{state}</StatusText>
          {call.talk_seconds > 0 && <Duration seconds={call.talk_seconds} />}
        </>
      )}
    >
      {about !== '' && <div className={classes['quiet']}>{about}</div>}
    </Entry>
  );
}

/** A number that is not broken at the end of a line. */
const whole = (phone: string) => phone.replaceAll(' ', '\u00a0');
