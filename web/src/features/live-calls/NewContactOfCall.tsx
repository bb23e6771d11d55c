import { Modal, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { callQuery } from '@/api/calls';
import { CreateContact } from '@/features/calls/CreateContact';
import { useText } from '@/i18n';
import { Failed } from '@/ui';

/** The short form for a new contact, over whatever page is open; the call goes to the contact. */
export default function NewContactOfCall({ callId, onDone }: { callId: string; onDone: () => void }) {
  const t = useText();
  const call = useQuery(callQuery(callId));
  return (
    <Modal opened onClose={onDone} title={t('calls-contact-create')} closeButtonProps={{ 'aria-label': t('app-close') }} zIndex={260}>
      {call.isPending && <Stack><Skeleton h={36} /><Skeleton h={36} /><Skeleton h={36} /></Stack>}
      {call.isError && <Failed error={call.error} onRetry={() => void call.refetch()} />}
      {call.data && <CreateContact call={call.data} onDone={onDone} />}
    </Modal>
  );
}
