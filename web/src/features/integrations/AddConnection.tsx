import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createConnection, type Connection, type ConnectionKind } from '@/api/connections';
import { applyProblem } from '@/api/forms';
import { keys } from '@/api/keys';
import { idempotencyKey } from '@/api/version';
import { useText } from '@/i18n';
import { ProblemAlert, useNotify } from '@/ui';
import { useDraft } from './useDraft';

/** Makes one more connection and leads straight to its page: of which kind, and under which name. */
export function AddConnection({ others }: { others: readonly Connection[] }) {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('cti-add')}</Button>
      <Modal closeButtonProps={{ 'aria-label': t('app-close') }} opened={isAsking} onClose={() => setAsking(false)} title={t('cti-add')}><NameForm others={others} onCancel={() => setAsking(false)} /></Modal>
    </>
  );
}

/** Makes the first connection, which needs no questions: its name is that of the telephony. */
export function FirstButton({ kind, variant }: { kind: ConnectionKind; variant: 'filled' | 'default' }) {
  const t = useText();
  const { failed } = useNotify();
  const create = useCreate();
  const isExchange = kind === 'cti';
  return (
    <Button variant={variant} loading={create.isPending} onClick={() => create.mutate({ kind, name: isExchange ? t('cti-default-name') : 'Ringostat' }, { onError: failed })}>
      {t(isExchange ? 'cti-connect' : 'integration-connect')}
    </Button>
  );
}

function useCreate() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [key, setKey] = useState(idempotencyKey);
  return useMutation({
    mutationFn: ({ kind, name }: { kind: ConnectionKind; name: string }) => createConnection(kind, name, key),
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
  const [kind, setKind] = useState<ConnectionKind>('ringostat');
  const draft = useDraft({ name: '' });
  const create = useCreate();
  const name = draft.values.name.trim();
  const isTaken = others.some(other => other.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  return (
    <form onSubmit={event => { event.preventDefault(); setProblem(null); create.mutate({ kind, name }, { onError: error => setProblem(applyProblem(draft.form, error)) }); }}>
      <Stack>
        <Radio.Group label={t('cti-add-which')} value={kind} onChange={chosen => setKind(chosen === 'cti' ? 'cti' : 'ringostat')}>
          <Stack gap="sm" mt="xs">
            <Radio value="ringostat" label={t('integration-name')} description={t('cti-add-ringostat')} />
            <Radio value="cti" label={t('cti-name')} description={t('cti-add-cti')} />
          </Stack>
        </Radio.Group>
        <TextInput data-autofocus required label={t('integration-advanced-name')} description={t('cti-add-name-about')} placeholder={t('integration-add-example')} value={draft.values.name} error={draft.errors['name'] ?? (isTaken ? t('integration-add-taken') : undefined)} onChange={event => draft.set('name', event.currentTarget.value)} />
        <ProblemAlert error={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" loading={create.isPending} disabled={name === '' || isTaken}>{t('cti-add-button')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
