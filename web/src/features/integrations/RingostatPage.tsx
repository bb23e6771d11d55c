import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { employeesQuery, type ConnectionSetup } from '@/api/connections';
import { linesQuery } from '@/api/lines';
import { useText } from '@/i18n';
import { Page, useNotify } from '@/ui';
import { ConnectButton } from './ConnectButton';
import { DeleteConnection } from './DeleteConnection';
import { EventLog } from './EventLog';
import { ForwardLog } from './forward/ForwardLog';
import { watchedStandingQuery } from './forward/standing';
import { StepForward } from './forward/StepForward';
import { Light } from './Light';
import { StepPast } from './past/StepPast';
import { SideIndex } from './SideIndex';
import { isObserving, useHealth } from './standing';
import { StatusStrip } from './StatusStrip';
import { StepAddress } from './StepAddress';
import { StepAdvanced } from './StepAdvanced';
import { StepContacts } from './StepContacts';
import { StepEmployees } from './StepEmployees';
import { StepKey } from './StepKey';
import { StepLines } from './StepLines';
import { UnsavedSteps } from './unsaved';
import { useConnect } from './useConnect';
import { useSample } from './useSample';
import classes from './RingostatPage.module.css';
import steps from './Step.module.css';

type View = 'setup' | 'events' | 'forwarding';

interface Props { connection: ConnectionSetup; above: ReactNode; view: View; openId: string | undefined }

/** A connection to Ringostat: how it is set up, step by step, and how it is doing. */
export function RingostatPage({ connection, above, view, openId }: Props) {
  const t = useText();
  const { health, events, standing } = useHealth(connection, true);
  const sample = useSample(connection);
  const employees = useQuery(employeesQuery(connection.id));
  const lines = useQuery(linesQuery(connection.id));
  const forward = useQuery(watchedStandingQuery(connection.id));
  const seen = health.data?.first_event_seen === true;
  const index = [
    { id: 'contacts', title: t('integration-contacts'), isDone: true },
    { id: 'key', title: t('integration-key'), isDone: connection.auth_key_set && connection.project_id !== null },
    { id: 'address', title: t('integration-address'), isDone: seen },
    { id: 'employees', title: t('integration-employees'), isDone: (employees.data?.items.length ?? 0) > 0 },
    { id: 'forward', title: t('forwarding-step'), isDone: forward.data?.first_asked_at != null },
    { id: 'lines', title: t('integration-lines'), isDone: (lines.data?.length ?? 0) > 0 },
    { id: 'past', title: t('integration-lost'), isDone: connection.auth_key_set && connection.repair_seconds > 0 },
    { id: 'advanced', title: t('integration-advanced') },
  ];
  return (
    <Page
      title={connection.name} above={above} about={t('integration-about')}
      beside={<Light standing={standing}>{isObserving(connection, standing) ? t('integration-observes') : t(`integration-standing-${standing}`)}</Light>}
      actions={connection.enabled ? <Pause connection={connection} /> : <ConnectButton connection={connection} health={health.data} />}
    >
      <StatusStrip connection={connection} standing={standing} health={health.data} events={events} sample={sample} />
      <nav className={classes['views']} aria-label={t('integration-views')}>
        <ViewLink connection={connection} view="setup" isHere={view === 'setup'}>{t('integration-view-setup')}</ViewLink>
        <ViewLink connection={connection} view="events" isHere={view === 'events'}>{t('integration-log')}</ViewLink>
        <ViewLink connection={connection} view="forwarding" isHere={view === 'forwarding'}>{t('forwarding-log')}</ViewLink>
      </nav>
      {view === 'events' && <EventLog connection={connection} openId={openId} />}
      {view === 'forwarding' && <ForwardLog connection={connection} openId={openId} />}
      {/* The steps stay while a log is shown, and with them what was typed. */}
      <div hidden={view !== 'setup'}>
        <UnsavedSteps>
          <div className={steps['layout']}>
            <div className={classes['steps']}>
              <StepContacts connection={connection} number={1} />
              <StepKey connection={connection} number={2} />
              <StepAddress connection={connection} number={3} health={health.data} standing={standing} />
              <StepEmployees connection={connection} number={4} />
              <StepForward connection={connection} number={5} />
              <StepLines connection={connection} number={6} />
              <StepPast connection={connection} number={7} />
              <StepAdvanced connection={connection} number={8} />
              <div className={classes['foot']}><DeleteConnection connection={connection} /></div>
            </div>
            <SideIndex entries={index} />
          </div>
        </UnsavedSteps>
      </div>
    </Page>
  );
}

function ViewLink({ connection, view, isHere, children }: { connection: ConnectionSetup; view: View; isHere: boolean; children: ReactNode }) {
  return (
    <Link
      to="/settings/integrations/$connectionId" params={{ connectionId: connection.id }} search={view === 'setup' ? {} : { view }} activeOptions={{ exact: true, includeSearch: true }}
      className={classes['view']} data-active={isHere || undefined} resetScroll={false}
    >
      {children}
    </Link>
  );
}

function Pause({ connection }: { connection: ConnectionSetup }) {
  const t = useText();
  const { failed, undoable } = useNotify();
  const connect = useConnect(connection);
  // The button is gone when the answer comes: only a promise still tells.
  const pause = () => void connect.mutateAsync({ enabled: false }).then(
    () => undoable(t('integration-paused'), () => connect.mutateAsync({ enabled: true, kept_events: 'news' })),
    failed,
  );
  return <Button variant="default" loading={connect.isPending} onClick={pause}>{t('integration-pause')}</Button>;
}
