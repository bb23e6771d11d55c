import { Button } from '@mantine/core';
import { IconPhoneCall, IconPhoneIncoming, IconPhoneOutgoing, type Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { callQuery } from '@/api/calls';
import type { LiveCall } from '@/api/live';
import { Running } from '@/features/calls/CallClock';
import { iconOf, toneOf } from '@/features/calls/state';
import { NewDealButton } from '@/features/deals/NewDealButton';
import { useMe } from '@/features/session/useMe';
import { AddTask } from '@/features/tasks/NewTaskButton';
import { useText } from '@/i18n';
import { Duration, LinkButton, useNotify, type Tone } from '@/ui';
import { CardAbout } from './CardAbout';
import { CardFrame } from './CardFrame';
import { CardNotes } from './CardNotes';
import { asReported } from './cards';
import { bringBack, dismiss } from './dismissed';
import { useNotes } from './useNotes';
import { useCallWords } from './words';
import classes from './live.module.css';

interface Props {
  cardKey: string;
  call: LiveCall;
  /** It stands above the others. */
  isFirst: boolean;
  isKept: boolean;
  /** Told whose card has the focus. */
  onHeld: (callId: string | null) => void;
  /** Somebody wants to make a contact of the caller. */
  onCreate: (callId: string) => void;
}

/**
 * A call from its first ring to the word on what it led to. One that concerns the reader no more, such as one that somebody else took, stays for what is
 * typed on it, and is shown as the report has it.
 */
export function CallCard({ call, isKept, ...rest }: Props) {
  const me = useMe();
  const report = useQuery({ ...callQuery(call.id), enabled: isKept });
  // A call of which nothing else is known yet is shown when it has been read.
  if (isKept && !report.data && call.started_at === '') return null;
  const now = isKept && report.data ? asReported(call, report.data, me.user?.id) : isKept && report.isError ? { ...call, phase: 'ended' } : call;
  return <Card call={now} {...rest} />;
}

function Card({ cardKey, call, isFirst, onHeld, onCreate }: Omit<Props, 'isKept'>) {
  const t = useText();
  const words = useCallWords();
  const { undoable } = useNotify();
  const notes = useNotes(call.id);
  const [isWriting, setWriting] = useState(false);
  const saveOwn = useEffectEvent(notes.saveOwn);
  const isOver = call.phase === 'ended';
  // At the end what was typed is saved without a word.
  useEffect(() => { if (isOver) saveOwn(); }, [isOver]);
  const { Icon, tone } = signOf(call);
  // One thing on the screen is what one would do first.
  const first = isFirst && !isOver ? 'filled' : 'default';
  const canWrite = isWriting || notes.isUnsaved || notes.draft.note !== '' || (call.mine && call.phase !== 'ringing');
  const mayCreate = call.contact === null && call.number !== null && /\d/.test(call.number.raw);
  const putAway = () => {
    // What was typed goes with the card only once it is saved; who puts away what could not be saved means it.
    if (notes.isUnsaved && notes.error !== null) {
      const restore = notes.drop();
      undoable(t('live-dropped'), () => { bringBack(cardKey); restore(); return Promise.resolve(); });
    } else {
      notes.save();
    }
    dismiss(cardKey, call.phase);
  };
  return (
    <CardFrame Icon={Icon} tone={tone} state={<State call={call} />} clock={<Clock call={call} />} title={words.name(call)} onHeld={isHeld => onHeld(isHeld ? call.id : null)} onDismiss={putAway}>
      <CardAbout call={call} isShort={isOver || (!isFirst && call.phase === 'ringing')} />
      <div className={classes['buttons']} data-doing>
        {call.contact
          ? <LinkButton size="compact-md" to="/contacts/$contactId" params={{ contactId: call.contact.id }} variant={first}>{t('live-open-contact')}</LinkButton>
          : (
              <>
                {mayCreate && <Button size="compact-md" variant={first} onClick={() => onCreate(call.id)}>{t('calls-contact-create')}</Button>}
                <LinkButton size="compact-md" variant="default" to="/calls" search={{ call: call.id }}>{t('live-open-call')}</LinkButton>
              </>
            )}
        {isOver && call.contact && <NewDealButton size="compact-md" leftSection={null} start={{ contact: call.contact, company: call.company, responsible: call.responsible, call: call.id }} />}
        {!canWrite && <Button size="compact-md" variant="default" onClick={() => setWriting(true)}>{t('calls-note-add')}</Button>}
        {isOver && <AddTask label={t('tasks-one')} subject={{ contact: call.contact, callId: call.id }} />}
      </div>
      {canWrite && <CardNotes callId={call.id} notes={notes} hasResult={isOver && call.mine} startsFocused={isWriting} />}
    </CardFrame>
  );
}

function signOf(call: LiveCall): { Icon: Icon; tone: Tone } {
  if (call.phase === 'ringing') return { Icon: call.direction === 'incoming' ? IconPhoneIncoming : IconPhoneOutgoing, tone: 'info' };
  if (call.phase === 'talking') return { Icon: IconPhoneCall, tone: 'good' };
  const state = { direction: call.direction, outcome: call.outcome, missed: call.direction === 'incoming' && call.outcome !== 'answered' && call.outcome !== 'unknown' };
  return { Icon: iconOf(state), tone: toneOf(state) };
}

function State({ call }: { call: LiveCall }) {
  const t = useText();
  const by = call.manager && <span className={classes['by']}>· {call.manager.name}</span>;
  if (call.phase === 'ringing') return call.direction === 'incoming' ? t(`live-why-${call.why}`) : t('live-calling');
  if (call.phase === 'talking') return <>{t('calls-phase-talking')}{by}</>;
  return call.outcome === null ? t('calls-phase-ended') : t(`calls-outcome-${call.outcome}`);
}

/** How long it has been ringing or talked; afterwards how long it was. */
function Clock({ call }: { call: LiveCall }) {
  if (call.phase === 'ringing') return <Running since={call.started_at} />;
  if (call.phase === 'talking') return <Running since={call.answered_at ?? call.started_at} />;
  return call.talk_seconds > 0 && <Duration seconds={call.talk_seconds} />;
}
