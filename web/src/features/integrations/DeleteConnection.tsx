import { Button, List, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { connectionQuery, deleteConnection, isCti, type ConnectionSetup } from '@/api/connections';
import { keys } from '@/api/keys';
import { currentOf } from '@/api/version';
import { useText } from '@/i18n';
import { ConfirmByName, useNotify } from '@/ui';

/** Removes a connection, after its name was typed. */
export function DeleteConnection({ connection }: { connection: ConnectionSetup }) {
  const t = useText();
  const { said } = useNotify();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => deleteConnection(connection),
    onSuccess: async () => {
      said(t('integration-delete-done', { name: connection.name }));
      await navigate({ to: '/settings/integrations' });
      queryClient.removeQueries({ queryKey: connectionQuery(connection.id).queryKey });
      await queryClient.invalidateQueries({ queryKey: keys.lists('connection') });
    },
    onError: error => {
      const current = currentOf(error, connection);
      if (current) queryClient.setQueryData(keys.one('connection', connection.id), current);
    },
  });
  return (
    <>
      <Button variant="subtle" color="gray" c="var(--sw-bad)" onClick={() => { remove.reset(); setAsking(true); }}>{t('integration-delete')}</Button>
      <ConfirmByName opened={isAsking} onClose={() => setAsking(false)} title={t('integration-delete-title', { name: connection.name })} name={connection.name} action={t('integration-delete')} isBusy={remove.isPending} error={remove.error} onConfirm={() => remove.mutate()}>
        <Text>{t('integration-delete-goes')}</Text>
        <List size="md" my="xs">
          <List.Item>{t(isCti(connection) ? 'cti-delete-address' : 'integration-delete-address')}</List.Item>
          <List.Item>{t('integration-delete-names')}</List.Item>
        </List>
        <Text c="dimmed">{t('integration-delete-stays')}</Text>
      </ConfirmByName>
    </>
  );
}
