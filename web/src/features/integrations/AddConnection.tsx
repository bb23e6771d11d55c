import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createConnection, type Connection } from '@/api/connections';
import { applyProblem } from '@/api/forms';
import { keys } from '@/api/keys';
import { idempotencyKey } from '@/api/version';
import { useText } from '@/i18n';
import { ProblemAlert, useNotify } from '@/ui';
import { useDraft } from './useDraft';

/** Makes a connection and leads straight to its page. The first one needs no questions: its name is that of the telephony. */
export function AddConnection({ others }: { others: readonly Connection[] }) {
  const t = useText();
  const { failed } = useNotify();
  const [isAsking, setAsking] = useState(false);
  const create = useCreate();
  const first = () => create.mutate('Ringostat', { onError: failed });
  return (
    <>
      <Button loading={create.isPending} onClick={() => (others.length === 0 ? first() : setAsking(true))}>{t('integration-connect')}</Button>
      <Modal closeButtonProps={{ 'aria-label': t('app-close') }} opened={isAsking} onClose={() => setAsking(false)} title={t('integration-add-title')}><NameForm others={others} onCancel={() => setAsking(false)} /></Modal>
    </>
  );
}

function useCreate() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [key, setKey] = useState(idempotencyKey);
  return useMutation({
    mutationFn: (name: string) => createConnection(name, key),
    onSuccess: async row => {
      setKey(idempotencyKey());
      queryClient.setQueryData(keys.one('connection', row.id), row);
      void queryClient.invalidateQueries({ queryKey: keys.lists('connection') });
      await navigate({ to: '/settings/integrations/$connectionId', params: { connectionId: row.id } });
    },
  });
}

function NameForm({ others, onCancel }: { others: readonly Connection[]; onCancel: () => void }) {
  const t = useText();
  const [problem, setProblem] = useState<unknown>(null);
  const draft = useDraft({ name: '' });
  const create = useCreate();
  const name = draft.values.name.trim();
  const isTaken = others.some(other => other.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  return (
    <form onSubmit={event => { event.preventDefault(); setProblem(null); create.mutate(name, { onError: error => setProblem(applyProblem(draft.form, error)) }); }}>
      <Stack>
        <Text>{t('integration-add-text')}</Text>
        <TextInput data-autofocus required label={t('integration-advanced-name')} placeholder={t('integration-add-example')} value={draft.values.name} error={draft.errors['name'] ?? (isTaken ? t('integration-add-taken') : undefined)} onChange={event => draft.set('name', event.currentTarget.value)} />
        <ProblemAlert error={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" loading={create.isPending} disabled={name === '' || isTaken}>{t('integration-connect')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
