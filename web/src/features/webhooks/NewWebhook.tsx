import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { applyProblem } from '@/api/forms';
import { keys } from '@/api/keys';
import type { Problem } from '@/api/problem';
import { idempotencyKey, nextKey } from '@/api/version';
import { createWebhook, EVENTS, type Webhook, type WebhookEvent } from '@/api/webhooks';
import { OneTimeLink } from '@/features/people/OneTimeLink';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { EventChoice } from './EventChoice';

interface Props { opened: boolean; onClose: () => void; onMade: (webhook: Webhook) => void }

/** Enters an address and shows the secret of its messages, this once. */
export function NewWebhook({ opened, onClose, onMade }: Props) {
  const t = useText();
  const [made, setMade] = useState<Webhook | null>(null);
  const close = () => {
    onClose();
    if (made !== null) onMade(made);
    setMade(null);
  };
  return (
    <Modal opened={opened} onClose={close} title={t(made === null ? 'webhooks-new' : 'webhooks-secret')} closeOnClickOutside={false} closeOnEscape={made === null} size={520} closeButtonProps={{ 'aria-label': t('app-close') }}>
      {made === null
        ? <Form onMade={setMade} onCancel={close} />
        : (
            <Stack gap="md">
              <OneTimeLink label={t('webhooks-secret')} value={made.secret ?? ''} about={t('webhooks-secret-once')} />
              <Group justify="flex-end"><Button onClick={close}>{t('webhooks-secret-copied')}</Button></Group>
            </Stack>
          )}
    </Modal>
  );
}

function Form({ onMade, onCancel }: { onMade: (webhook: Webhook) => void; onCancel: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useForm<{ url: string; events: WebhookEvent[] }>({ initialValues: { url: '', events: [...EVENTS] } });
  const make = useMutation({
    mutationFn: (values: typeof form.values) => createWebhook({ ...values, enabled: true }, key.current),
    onSuccess: async webhook => {
      onMade(webhook);
      await queryClient.invalidateQueries({ queryKey: keys.lists('webhook') });
    },
    onError: error => {
      key.current = nextKey(key.current, error);
      setProblem(applyProblem(form, error));
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit(values => { setProblem(null); make.mutate(values); })}>
      <Stack gap="md">
        <TextInput label={t('webhooks-url')} description={t('webhooks-url-about')} placeholder="https://" type="url" data-autofocus required autoComplete="off" {...form.getInputProps('url')} />
        <EventChoice value={form.values.events} onChange={events => form.setFieldValue('events', events)} error={form.errors['events']} />
        <ProblemAlert error={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" loading={make.isPending}>{t('webhooks-create')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
