import { Skeleton } from '@mantine/core';
import { IconAddressBook, IconArrowDown, IconEye, IconLink, IconPhoneOutgoing, IconScale, IconUserCheck, IconUserPlus, IconChecklist, IconChecks, IconX, type Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { callEventsQuery, type CallEvent } from '@/api/call-details';
import type { Call } from '@/api/calls';
import { useFormats, useText } from '@/i18n';
import { Failed, TextLink } from '@/ui';
import { RawMessage } from './RawMessage';
import { Section } from './Section';
import { storyOf, type Step } from './story';
import classes from './drawer.module.css';

const ICONS: Record<string, Icon> = {
  linked: IconLink, contact_created: IconUserPlus, responsible_set: IconUserCheck, responsible_adopted: IconUserCheck, would_create_contact: IconEye, would_adopt: IconEye,
  called_out: IconPhoneOutgoing, card_sent: IconAddressBook,
  task_created: IconChecklist, task_noted: IconChecklist, task_closed: IconChecks, task_withdrawn: IconX, would_create_task: IconEye,
};

/** What came in and what was done, and why. */
export function CallStory({ call }: { call: Call }) {
  const t = useText();
  const events = useQuery(callEventsQuery(call.id));
  return (
    <Section title={t('calls-story')}>
      {events.isPending && <><Skeleton h={36} /><Skeleton h={36} /></>}
      {events.isError && <Failed error={events.error} onRetry={() => void events.refetch()} />}
      {events.data && (
        <ol className={classes['story']}>
          {storyOf(events.data, call.caused).map((step, index) => <StepItem key={index} step={step} call={call} />)}
          <Item Icon={call.decision.reason === 'observed' ? IconEye : IconScale} kind={call.decision.reason === 'observed' ? 'observed' : 'decision'} title={t('calls-story-decision')} why={call.decision.why} />
        </ol>
      )}
    </Section>
  );
}

function StepItem({ step, call }: { step: Step; call: Call }) {
  const t = useText();
  if (step.kind === 'event') return <Message event={step.event} call={call} />;
  const { caused, isOnlyObserved } = step;
  return (
    <Item
      Icon={ICONS[caused.kind] ?? IconUserCheck} kind={isOnlyObserved ? 'observed' : 'caused'} title={effectTitle(caused.kind, t)} why={caused.why} at={step.at} call={call}
      beside={isOnlyObserved ? <span className={classes['observed']}>{t('calls-observed')}</span> : undefined}
    >
      {caused.id !== null && caused.entity === 'contact' && !isOnlyObserved && caused.id !== call.contact?.id && (
        <TextLink ml={6} to="/contacts/$contactId" params={{ contactId: caused.id }} inherit>{t('calls-story-contact')}</TextLink>
      )}
      {caused.id !== null && caused.entity === 'task' && !isOnlyObserved && <TextLink ml={6} to="/tasks" search={{ task: caused.id }} inherit>{t('calls-story-task')}</TextLink>}
    </Item>
  );
}

function effectTitle(kind: string, t: ReturnType<typeof useText>): string {
  return kind in ICONS ? t(`calls-effect-${kind}`) : t('calls-effect-other');
}

function Message({ event, call }: { event: CallEvent; call: Call }) {
  const t = useText();
  return (
    <Item Icon={IconArrowDown} kind="event" title={event.summary} at={event.received_at} call={call} why={event.event ? t('calls-story-came-as', { event: event.event }) : t('calls-story-came-unnamed')}>
      {event.raw && <RawMessage raw={event.raw} />}
    </Item>
  );
}

interface ItemProps { Icon: Icon; kind: 'event' | 'caused' | 'observed' | 'decision'; title: string; why: string; at?: string; call?: Call; beside?: ReactNode; children?: ReactNode }

function Item({ Icon, kind, title, why, at, call, beside, children }: ItemProps) {
  const formats = useFormats();
  // Within the day of the call the clock is enough.
  const isSameDay = at !== undefined && call !== undefined && formats.date(at) === formats.date(call.started_at);
  return (
    <li className={classes['step']} data-kind={kind}>
      <span className={classes['bullet']}><Icon size={14} stroke={2} aria-hidden /></span>
      <div className={classes['told']}>
        <div className={classes['step-title']}><span>{title}</span>{beside}{at !== undefined && <time dateTime={at} title={formats.fullDateTime(at)}>{isSameDay ? formats.exactTime(at) : `${formats.date(at)}, ${formats.exactTime(at)}`}</time>}</div>
        <div className={classes['hint']}>{why}{children}</div>
      </div>
    </li>
  );
}
