import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { callQuery, type Call } from '@/api/calls';
import { useFormats, useText } from '@/i18n';
import { DateTime, Drawer, Failed } from '@/ui';

/** The details of a call. */
export function CallDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useText();
  const call = useQuery({ ...callQuery(id ?? ''), enabled: id !== undefined });
  const title = call.data ? <>{t(`calls-direction-${call.data.direction}`)} · <DateTime at={call.data.started_at} /></> : t('calls-details');
  return (
    <Drawer opened={id !== undefined} onClose={onClose} title={title}>
      {call.isPending && <Stack mt="sm"><Skeleton h={28} w="70%" /><Skeleton h={16} w="50%" /><Skeleton h={120} /></Stack>}
      {call.isError && <Failed error={call.error} onRetry={() => void call.refetch()} />}
      {call.data && <Details call={call.data} />}
    </Drawer>
  );
}

function Details({ call }: { call: Call }) {
  const t = useText();
  const formats = useFormats();
  const number = call.client_number ? formats.phone(call.client_number) : t('calls-hidden');
  return (
    <>
      <Title order={2}>{call.contact ? formats.name(call.contact.name) : number}</Title>
      <Text c="dimmed">{call.contact ? number : t('calls-not-linked')}</Text>
    </>
  );
}
