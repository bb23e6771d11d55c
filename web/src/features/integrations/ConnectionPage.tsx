import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ConnectionSetup } from '@/api/connections';
import { useText } from '@/i18n';
import { Page, useNotify } from '@/ui';
import { ConnectButton } from './ConnectButton';
import { DeleteConnection } from './DeleteConnection';
import { EventLog } from './EventLog';
import { ForwardLog } from './forward/ForwardLog';
import { Light } from './Light';
import { SideIndex, type IndexEntry } from './SideIndex';
import { isObserving, useHealth } from './standing';
import { StatusStrip } from './StatusStrip';
import { UnsavedSteps } from './unsaved';
import { useConnect } from './useConnect';
import { useSample } from './useSample';
import classes from './RingostatPage.module.css';
import steps from './Step.module.css';

type View = 'setup' | 'events' | 'forwarding';

/** What the page of a connection of any kind is shown with. */
export interface ConnectionProps { connection: ConnectionSetup; above: ReactNode; view: View; openId: string | undefined }

interface Props extends ConnectionProps { index: IndexEntry[]; children: ReactNode }

/** What all kinds of connections have: how it is doing, its logs, and around its own steps all that steps need. */
export function ConnectionPage({ connection, above, view, openId, index, children }: Props) {
  const t = useText();
  const { health, events, standing } = useHealth(connection, true);
  const sample = useSample(connection);
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
              {children}
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
