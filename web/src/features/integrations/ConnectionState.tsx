import type { Connection } from '@/api/connections';
import { useText } from '@/i18n';
import { useRights } from '@/features/session/useMe';
import { RelativeTime, StatusText } from '@/ui';
import { Light } from './Light';
import { isObserving, useHealth } from './standing';

/** How a connection of the list is doing. */
export function ConnectionState({ connection }: { connection: Connection }) {
  const t = useText();
  const { mayAdminister } = useRights();
  // Only administrators may ask for more than whether it is switched on.
  if (!mayAdminister) return <StatusText tone={connection.enabled ? 'good' : 'dim'}>{t(connection.enabled ? 'integration-on' : 'integration-standing-off')}</StatusText>;
  return <Watched connection={connection} />;
}

function Watched({ connection }: { connection: Connection }) {
  const t = useText();
  const { health, standing } = useHealth(connection, false);
  if (health.data === undefined) return <StatusText tone="dim">{health.isError ? '—' : '…'}</StatusText>;
  return (
    <Light standing={standing}>
      {isObserving(connection, standing) ? t('integration-observes') : t(`integration-standing-${standing}`)}
      {connection.enabled && health.data.last_event_at && <StatusText tone="dim"> · <RelativeTime at={health.data.last_event_at} /></StatusText>}
    </Light>
  );
}
