import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { isCti, type ConnectionEvent, type ConnectionHealth, type ConnectionSetup } from '@/api/connections';
import { useFormats, useText } from '@/i18n';
import { RelativeTime, StatusText, TextLink, useNow } from '@/ui';
import { ConnectButton } from './ConnectButton';
import { SilenceAlarm } from './past/SilenceAlarm';
import { RepairNow } from './past/RepairNow';
import { sourceProblem } from './past/sourceProblem';
import { notUnderstood, type Standing } from './standing';
import { SampleResult } from './SampleResult';
import type { SampleCall } from './useSample';
import classes from './Status.module.css';

interface Props { connection: ConnectionSetup; standing: Standing; health: ConnectionHealth | undefined; events: readonly ConnectionEvent[]; sample: SampleCall }

/** Below the title: what to do next while nothing comes in yet, afterwards how it is going. */
export function StatusStrip({ connection, standing, health, events, sample }: Props) {
  const t = useText();
  return (
    <>
      {connection.enabled && health?.silence != null && <SilenceAlarm connection={connection} silence={health.silence} />}
      <div className={classes['strip']}>
        {standing === 'off' && (
          <Invite title={t('integration-strip-off')} text={health && health.pending > 0 ? t(health.pending_more ? 'integration-strip-kept-many' : 'integration-strip-kept', { count: health.pending }) : t('integration-strip-off-text')}>
            <ConnectButton connection={connection} health={health} variant="default" label={t('integration-sample-connect')} onConnected={sample.send} isBusy={sample.isSending} />
          </Invite>
        )}
        {standing === 'waiting' && (
          <Invite title={t('integration-strip-waiting')} text={t(isCti(connection) ? 'cti-strip-waiting-text' : 'integration-strip-waiting-text')}>
            <Button onClick={sample.send} loading={sample.isSending}>{t('integration-sample-send')}</Button>
          </Invite>
        )}
        {/* Where only its own log tells of calls, they are still waited for, and there. */}
        {(standing === 'arriving' || standing === 'failing' || standing === 'silent' || (standing === 'waiting' && (health?.repair?.found ?? 0) > 0)) && <Figures connection={connection} health={health} events={events} />}
      </div>
      <div className={classes['result']}><SampleResult sample={sample} /></div>
    </>
  );
}

function Invite({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className={classes['invite']}>
      <div className={classes['words']}><b>{title}</b><p>{text}</p></div>
      {children}
    </div>
  );
}

function Figures({ connection, health, events }: { connection: ConnectionSetup; health: ConnectionHealth | undefined; events: readonly ConnectionEvent[] }) {
  const t = useText();
  const formats = useFormats();
  const now = useNow(60_000);
  const bad = notUnderstood(events, now);
  const waiting = health?.pending ?? 0;
  const lastAt = health?.last_event_at ?? null;
  const repair = health?.repair ?? null;
  return (
    <dl className={classes['figures']}>
      <Figure label={t('integration-figure-last')} value={lastAt === null ? '—' : <RelativeTime at={lastAt} />} note={lastAt !== null && formats.dateTime(lastAt)} />
      <Figure label={t('integration-figure-waiting')} value={`${formats.number(waiting)}${health?.pending_more === true ? '+' : ''}`} note={t(waiting > 0 ? 'integration-figure-waiting-some' : 'integration-figure-waiting-none')} />
      <Figure
        label={t('integration-figure-bad')} value={formats.number(bad)} tone={bad > 0 ? 'bad' : undefined}
        note={bad > 0
          ? <TextLink to="/settings/integrations/$connectionId" params={{ connectionId: connection.id }} search={{ view: 'events' }} inherit>{t('integration-figure-bad-show')}</TextLink>
          : t('integration-figure-bad-none', { count: events.length })}
      />
      {!isCti(connection) && (
        <Figure
          label={t('integration-figure-repair')} value={repair === null ? '—' : <RelativeTime at={repair.read_at} />}
          note={connection.auth_key_set ? <RepairNow connection={connection} repair={repair} note={<RepairNote connection={connection} repair={repair} />} /> : <RepairNote connection={connection} repair={repair} />}
        />
      )}
      {connection.push_contact_cards && <Figure label={t('integration-figure-cards')} value={formats.number(health?.contact_cards?.pushed ?? 0)} note={<CardsNote cards={health?.contact_cards ?? null} />} />}
      <Figure label={t('integration-figure-calls')} value={<TextLink to="/calls" inherit>{t('integration-figure-calls-show')}</TextLink>} note={t(`integration-mode-${connection.mode}-short`)} />
    </dl>
  );
}

/** What came of the last reading of Ringostat's own log, or why there is none. */
function RepairNote({ connection, repair }: { connection: ConnectionSetup; repair: ConnectionHealth['repair'] }) {
  const t = useText();
  const formats = useFormats();
  const now = useNow(60_000);
  if (!connection.auth_key_set) return t('integration-repair-key');
  if (repair?.running === true) return t('integration-repair-running');
  if (repair === null) return t(connection.repair_seconds === 0 ? 'integration-repair-off' : 'integration-repair-soon');
  if (repair.problem !== null) return <StatusText tone="bad">{t(sourceProblem(repair.problem))}</StatusText>;
  if (repair.found_at === null) return t('integration-repair-none');
  return t('integration-repair-found', { count: repair.found, when: formats.relative(repair.found_at, now) });
}

/** Whether Ringostat took the last card, and when. */
function CardsNote({ cards }: { cards: ConnectionHealth['contact_cards'] }) {
  const t = useText();
  const formats = useFormats();
  const now = useNow(60_000);
  if (cards === null) return t('integration-cards-none');
  if (cards.problem !== null) return <StatusText tone="bad">{t(sourceProblem(cards.problem))}</StatusText>;
  return cards.pushed_at === null ? t('integration-cards-none') : t('integration-cards-last', { when: formats.relative(cards.pushed_at, now) });
}

function Figure({ label, value, note, tone }: { label: string; value: ReactNode; note: ReactNode; tone?: 'bad' | undefined }) {
  return (
    <div className={classes['figure']}>
      <dt>{label}</dt>
      <dd><span className={classes['value']} data-tone={tone}>{value}</span><span className={classes['note']}>{note}</span></dd>
    </div>
  );
}
