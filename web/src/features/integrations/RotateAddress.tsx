import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isCti, rotateAddress, type ConnectionSetup } from '@/api/connections';
import { keys } from '@/api/keys';
import { useText } from '@/i18n';
import { ProblemAlert, useNotify } from '@/ui';

/** Replaces one of the addresses, for instance when it became known to somebody it should not. */
export function RotateAddress({ connection, what }: { connection: ConnectionSetup; what: 'webhook' | 'forward' }) {
  const t = useText();
  const { said } = useNotify();
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const rotate = useMutation({
    mutationFn: () => rotateAddress(connection.id, what),
    onSuccess: row => {
      queryClient.setQueryData(keys.one('connection', connection.id), row);
      setAsking(false);
      said(t('integration-rotate-done'));
    },
  });
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => { rotate.reset(); setAsking(true); }}>{t('integration-rotate')}</Button>
      <Modal closeButtonProps={{ 'aria-label': t('app-close') }} opened={isAsking} onClose={() => setAsking(false)} title={t('integration-rotate-title')}>
        <Stack>
          <Text>{t(isCti(connection) && what === 'webhook' ? 'cti-rotate-text' : `integration-rotate-text-${what}`)}</Text>
          <ProblemAlert error={rotate.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>{t('app-cancel')}</Button>
            <Button loading={rotate.isPending} onClick={() => rotate.mutate()}>{t('integration-rotate')}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
