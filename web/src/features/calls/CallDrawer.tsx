import { Skeleton, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { callQuery, type Call } from '@/api/calls';
import { useText } from '@/i18n';
import { AddTask } from '@/features/tasks/NewTaskButton';
import { RecordingPlayer } from '@/features/recording/RecordingPlayer';
import { DateTime, Drawer, Failed } from '@/ui';
import { CallAi } from './CallAi';
import { CallByHand } from './CallByHand';
import { CallContact } from './CallContact';
import { CallFacts } from './CallFacts';
import { CallHead } from './CallHead';
import { CallIcon } from './CallIcon';
import { CallLegs } from './CallLegs';
import { NewDealButton } from '@/features/deals/NewDealButton';
import { CallNotes } from './CallNotes';
import { CallResult } from './CallResult';
import { CallStory } from './CallStory';
import classes from './drawer.module.css';

/** The details of a call. */
export function CallDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useText();
  const call = useQuery({ ...callQuery(id ?? ''), enabled: id !== undefined });
  return (
    <Drawer opened={id !== undefined} onClose={onClose} title={call.data ? <Kind call={call.data} /> : t('calls-details')}>
      {call.isPending && <Stack mt="sm"><Skeleton h={28} w="70%" /><Skeleton h={16} w="50%" /><Skeleton h={96} /><Skeleton h={140} /></Stack>}
      {call.isError && <Failed error={call.error} onRetry={() => void call.refetch()} />}
      {call.data && <Details key={call.data.id} call={call.data} onGone={onClose} />}
    </Drawer>
  );
}

function Kind({ call }: { call: Call }) {
  const t = useText();
  return <span className={classes['kind']}><CallIcon call={call} size={17} />{t(`calls-direction-${call.direction}`)} · <DateTime at={call.started_at} /></span>;
}

function Details({ call, onGone }: { call: Call; onGone: () => void }) {
  const t = useText();
  return (
    <div className={classes['details']}>
      <CallHead call={call} />
      <CallContact call={call} />
      <RecordingPlayer call={call} />
      <CallLegs call={call} />
      <CallFacts call={call} />
      <CallAi call={call} />
      <CallByHand call={call} onGone={onGone} />
      <div className={classes['adding']}>
        <CallResult call={call} />
        <CallNotes call={call} />
        {call.direction !== 'internal' && !call.service && <AddTask variant="subtle" className={classes['start'] ?? ''} subject={{ contact: call.contact, callId: call.id }} />}
        {call.direction !== 'internal' && !call.service && <NewDealButton variant="subtle" size="compact-md" className={classes['start'] ?? ''} leftSection={<IconPlus size={15} />} label={t('deals-new')} start={{ contact: call.contact, company: call.company, responsible: call.employee, call: call.id }} />}
      </div>
      <CallStory call={call} />
    </div>
  );
}
