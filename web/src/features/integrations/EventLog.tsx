import { IconInbox } from '@tabler/icons-react';
import { linkOptions, useNavigate } from '@tanstack/react-router';
import { eventLogQuery, isCti, recentEventsQuery, type ConnectionEvent, type ConnectionSetup } from '@/api/connections';
import { useFormats, useText } from '@/i18n';
import { DataTable, StatusText, TwoLines, type Column, type Tone } from '@/ui';
import { EventDrawer } from './EventDrawer';
import { EventName } from './EventName';
import { useLog } from './useLog';
import { CAUSED } from './WouldHave';

/** Everything that telephony sent, and what was made of it. */
export function EventLog({ connection, openId }: { connection: ConnectionSetup; openId: string | undefined }) {
  const t = useText();
  const formats = useFormats();
  const navigate = useNavigate();
  const list = useLog({ recent: recentEventsQuery(connection.id), pages: eventLogQuery(connection.id) });
  const to = (event?: string) => linkOptions({ to: '/settings/integrations/$connectionId', params: { connectionId: connection.id }, search: { view: 'events', ...(event === undefined ? {} : { event }) } });
  const columns: Column<ConnectionEvent>[] = [
    { id: 'at', head: t('integration-log-at'), width: 150, cell: event => <TwoLines main={formats.exactTime(event.received_at)} sub={formats.date(event.received_at)} /> },
    { id: 'summary', head: t('integration-log-summary'), isLink: true, cell: event => <TwoLines main={event.summary} sub={event.event && <EventName event={event.event} />} /> },
    { id: 'caused', head: t('integration-log-caused'), from: 62, cell: event => <CausedWords event={event} /> },
    { id: 'state', head: t('integration-log-state'), width: 150, cell: event => <EventState event={event} /> },
  ];
  return (
    <>
      <DataTable
        label={t('integration-log')} list={list} columns={columns} openId={openId} link={event => to(event.id)}
        card={event => (
          <span style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
            <TwoLines main={event.summary} sub={<>{formats.dateTime(event.received_at)}{event.event && <> · <EventName event={event.event} /></>}</>} />
            <span style={{ flex: 'none' }}><EventState event={event} /></span>
          </span>
        )}
        empty={{ icon: <IconInbox size={36} stroke={1.3} />, title: t('integration-log-empty'), text: t(isCti(connection) ? 'cti-log-empty-text' : 'integration-log-empty-text') }}
      />
      <EventDrawer connection={connection} event={list.rows.find(({ id }) => id === openId)} isOpen={openId !== undefined} isLoading={list.status === 'pending'} onClose={() => void navigate({ ...to(), resetScroll: false })} />
    </>
  );
}

const STATES: Record<'waits' | 'bad' | 'partly' | 'good', Tone> = { waits: 'dim', bad: 'bad', partly: 'warn', good: 'good' };

/** Whether a message was understood, in words. */
export function EventState({ event }: { event: ConnectionEvent }) {
  const t = useText();
  const state = !event.understood ? 'bad' : !event.processed ? 'waits' : event.unknown.length > 0 || event.doubtful.length > 0 ? 'partly' : 'good';
  return <StatusText tone={STATES[state]}>{t(`integration-log-${state}`, { count: event.unknown.length + event.doubtful.length })}</StatusText>;
}

function CausedWords({ event }: { event: ConnectionEvent }) {
  const t = useText();
  if (event.caused.length === 0) return <StatusText tone="dim">{t(event.call_id ? 'integration-log-row' : 'integration-log-nothing')}</StatusText>;
  return event.caused.map(({ kind, why }) => (CAUSED.has(kind) ? t(`integration-caused-${kind}`) : why)).join(' · ');
}
