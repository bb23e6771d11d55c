import { Button } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { webhooksQuery, type Webhook } from '@/api/webhooks';
import { useFormats, useText } from '@/i18n';
import { wholeList } from '@/live';
import { DataTable, Page, StatusText, TextLink, TwoLines, type Column } from '@/ui';
import { eventTextId } from './EventChoice';
import { NewWebhook } from './NewWebhook';
import { hostOf, standingOf, TONES } from './state';
import { WebhookDrawer } from './WebhookDrawer';
import classes from './webhooks.module.css';

const route = getRouteApi('/app/settings/webhooks');

/** The programs that are told what happens. */
export function Webhooks() {
  const t = useText();
  const { webhook: open } = route.useSearch();
  const navigate = route.useNavigate();
  const list = wholeList(useQuery(webhooksQuery()));
  const [makes, setMakes] = useState(false);
  const show = (id: string | undefined) => void navigate({ search: id === undefined ? {} : { webhook: id } });
  const events = (webhook: Webhook) => webhook.events.map(event => t(`webhooks-event-${eventTextId(event)}`)).join(', ');
  const columns: Column<Webhook>[] = [
    { id: 'url', head: t('webhooks-url'), isLink: true, cell: webhook => <TextLink to="/settings/webhooks" search={{ webhook: webhook.id }}>{hostOf(webhook.url)}</TextLink> },
    { id: 'events', head: t('webhooks-events'), from: 62, cell: events },
    { id: 'last', head: t('webhooks-last'), width: 260, cell: webhook => <Last webhook={webhook} /> },
  ];
  const add = <Button leftSection={<IconPlus size={16} />} onClick={() => setMakes(true)}>{t('webhooks-new')}</Button>;
  return (
    <Page title={t('webhooks-title')} about={t('webhooks-about')} actions={list.rows.length > 0 && add}>
      <div className={classes['table']}>
        <DataTable
          label={t('webhooks-title')} list={list} columns={columns}
          card={webhook => <span className={classes['card']}><TwoLines main={<TextLink to="/settings/webhooks" search={{ webhook: webhook.id }}>{hostOf(webhook.url)}</TextLink>} sub={events(webhook)} /><Last webhook={webhook} /></span>}
          empty={{ icon: <IconWebhook size={36} stroke={1.3} />, title: t('webhooks-empty'), text: t('webhooks-empty-text'), action: add }}
        />
      </div>
      <NewWebhook opened={makes} onClose={() => setMakes(false)} onMade={({ id }) => show(id)} />
      <WebhookDrawer webhook={list.rows.find(({ id }) => id === open)} onClose={() => show(undefined)} />
    </Page>
  );
}

/** What became of the newest message. */
function Last({ webhook }: { webhook: Webhook }) {
  const t = useText();
  const formats = useFormats();
  if (!webhook.enabled) return <StatusText tone="dim">{t('webhooks-off')}</StatusText>;
  const last = webhook.last_delivery;
  if (last === null) return <StatusText tone="dim">{t('webhooks-none')}</StatusText>;
  const standing = standingOf(last);
  return <TwoLines main={<StatusText tone={TONES[standing]}>{t(`webhooks-state-${standing}`)}</StatusText>} sub={formats.dateTime(last.tried_at ?? last.created_at)} />;
}
