import { Button, Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/api/keys';
import { changeWebhook, deleteWebhook, testWebhook, type Webhook } from '@/api/webhooks';
import { TextField } from '@/features/fields/TextField';
import { useText } from '@/i18n';
import { ConfirmByName, Drawer, useNotify } from '@/ui';
import { Deliveries } from './Deliveries';
import { EventChoice } from './EventChoice';
import { hostOf } from './state';
import fields from '@/features/fields/fields.module.css';
import classes from './webhooks.module.css';

/** An address: what it is told, whether that arrives, and its end. */
export function WebhookDrawer({ webhook, onClose }: { webhook: Webhook | undefined; onClose: () => void }) {
  return (
    <Drawer opened={webhook !== undefined} onClose={onClose} title={webhook && hostOf(webhook.url)}>
      {webhook && <Details key={webhook.id} webhook={webhook} onGone={onClose} />}
    </Drawer>
  );
}

function Details({ webhook, onGone }: { webhook: Webhook; onGone: () => void }) {
  const t = useText();
  const put = usePut();
  const { failed } = useNotify();
  const change = useMutation({ mutationFn: (patch: Parameters<typeof changeWebhook>[1]) => changeWebhook(webhook, patch), onSuccess: put, onError: failed });
  return (
    <div className={classes['drawer']}>
      <div className={fields['fields']}>
        <TextField label={t('webhooks-url')} name="url" isRequired source={{ row: webhook, read: row => row.url, send: (row, url) => changeWebhook(row, { url }), onRow: put }} />
      </div>
      <Switch label={t('webhooks-enabled')} description={t('webhooks-enabled-about')} checked={webhook.enabled} disabled={change.isPending} onChange={event => change.mutate({ enabled: event.currentTarget.checked })} />
      <EventChoice value={webhook.events} disabled={change.isPending} onChange={events => { if (events.length > 0) change.mutate({ events }); }} />
      <Sent webhook={webhook} />
      <Remove webhook={webhook} onGone={onGone} />
    </div>
  );
}

/** What was sent lately, and a message on trial. */
function Sent({ webhook }: { webhook: Webhook }) {
  const t = useText();
  const { failed } = useNotify();
  const queryClient = useQueryClient();
  const test = useMutation({ mutationFn: () => testWebhook(webhook.id), onError: failed, onSettled: () => queryClient.invalidateQueries({ queryKey: keys.part('webhook', webhook.id, 'deliveries') }) });
  return (
    <section className={classes['block']} aria-labelledby="deliveries">
      <div className={classes['head']}>
        <h2 id="deliveries">{t('webhooks-deliveries')}</h2>
        <Button variant="default" size="compact-md" loading={test.isPending} onClick={() => test.mutate()}>{t('webhooks-test')}</Button>
      </div>
      <Deliveries webhookId={webhook.id} />
    </section>
  );
}

function Remove({ webhook, onGone }: { webhook: Webhook; onGone: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const [asks, setAsks] = useState(false);
  const renew = () => queryClient.invalidateQueries({ queryKey: keys.lists('webhook') });
  const remove = useMutation({ mutationFn: () => deleteWebhook(webhook), onSuccess: async () => { onGone(); await renew(); }, onError: () => void renew() });
  return (
    <section className={classes['block']}>
      <p>{t('webhooks-delete-about')}</p>
      <Button variant="default" c="red" onClick={() => setAsks(true)}>{t('webhooks-delete')}</Button>
      {asks && (
        <ConfirmByName opened onClose={() => { remove.reset(); setAsks(false); }} title={t('webhooks-delete-title')} name={hostOf(webhook.url)} action={t('webhooks-delete')} onConfirm={() => remove.mutate()} isBusy={remove.isPending} error={remove.error}>
          {t('webhooks-delete-text')}
        </ConfirmByName>
      )}
    </section>
  );
}

/** Puts a changed address into the list. */
function usePut() {
  const queryClient = useQueryClient();
  return (row: Webhook) => queryClient.setQueryData<Webhook[]>(keys.list('webhook'), all => all?.map(one => (one.id === row.id ? row : one)));
}
