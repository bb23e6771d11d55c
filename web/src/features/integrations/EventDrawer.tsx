import { Skeleton, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { isCti, type ConnectionEvent, type ConnectionSetup } from '@/api/connections';
import { useText } from '@/i18n';
import { DateTime, Drawer, LinkButton } from '@/ui';
import { EventState } from './EventLog';
import { EventName, isListed } from './EventName';
import { RawMessage } from './RawMessage';
import { UnknownKeys } from './UnknownKeys';
import { CAUSED } from './WouldHave';
import classes from './Event.module.css';

/** Why a value can be of no use. */
const DOUBTS: ReadonlySet<string> = new Set(['not_a_number', 'out_of_range', 'not_a_date', 'not_a_flag', 'not_a_direction', 'not_a_link', 'not_text', 'too_long', 'cut', 'conflict', 'placeholder', 'unreadable_body']);

interface Props { connection: ConnectionSetup; event: ConnectionEvent | undefined; isOpen: boolean; isLoading: boolean; onClose: () => void }

/** One message: what it says, what was made of it, and how it came. */
export function EventDrawer({ connection, event, isOpen, isLoading, onClose }: Props) {
  const t = useText();
  return (
    <Drawer opened={isOpen} onClose={onClose} title={event ? <DateTime at={event.received_at} /> : t('integration-log-message')}>
      {event !== undefined && <Details key={event.id} connection={connection} event={event} />}
      {event === undefined && (isLoading ? <Stack mt="sm"><Skeleton h={28} w="70%" /><Skeleton h={120} /></Stack> : <Text c="dimmed">{t('integration-log-older')}</Text>)}
    </Drawer>
  );
}

function Details({ connection, event }: { connection: ConnectionSetup; event: ConnectionEvent }) {
  const t = useText();
  return (
    <Stack gap="lg">
      <div>
        <Title order={2}>{event.summary}</Title>
        <EventState event={event} />{event.event && <> · <EventName event={event.event} /></>}
        {event.call_id && <div style={{ marginTop: 10 }}><LinkButton variant="default" to="/calls" search={{ call: event.call_id }}>{t('integration-log-call')}</LinkButton></div>}
      </div>
      {isListed(event.event) && <Text c="dimmed">{t('integration-listed-about')}</Text>}
      {event.caused.length > 0 && (
        <Part title={t('integration-log-caused')}>
          <ul className={classes['caused']}>
            {event.caused.map(({ kind, at, why }) => <li key={`${kind} ${at}`}>{CAUSED.has(kind) && <b>{t(`integration-caused-${kind}`)}</b>}<span>{why}</span></li>)}
          </ul>
        </Part>
      )}
      {event.doubtful.length > 0 && (
        <Part title={t('integration-log-doubtful')} about={t('integration-log-doubtful-about')}>
          <ul className={classes['caused']}>{event.doubtful.map(({ key, reason }) => <li key={key}><b><code className={classes['code']}>{key || '—'}</code></b><span>{t(`integration-doubt-${DOUBTS.has(reason) ? reason : 'other'}`)}</span></li>)}</ul>
        </Part>
      )}
      {event.unknown.length > 0 && (isCti(connection)
        ? (
            <Part title={t('integration-log-unknown')} about={t('cti-unknown-about')}>
              <ul className={classes['caused']}>{event.unknown.map(({ key, value }) => <li key={key}><b><code className={classes['code']}>{key}</code></b><span>{value}</span></li>)}</ul>
            </Part>
          )
        : <Part title={t('integration-log-unknown')} about={t('integration-log-unknown-about')}><UnknownKeys connection={connection} keys={event.unknown} /></Part>)}
      <RawMessage raw={event.raw} isOpenAtFirst={!event.understood} />
    </Stack>
  );
}

export function Part({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <section>
      <Title order={3}>{title}</Title>
      {about !== undefined && <Text c="dimmed" size="sm" mb={6}>{about}</Text>}
      {children}
    </section>
  );
}
