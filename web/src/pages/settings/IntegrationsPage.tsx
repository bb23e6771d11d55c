import { IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { connectionsQuery, isCti, type Connection } from '@/api/connections';
import { AddConnection } from '@/features/integrations/AddConnection';
import { ConnectionState } from '@/features/integrations/ConnectionState';
import { FirstConnection } from '@/features/integrations/FirstConnection';
import { useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { wholeList } from '@/live';
import { DataTable, DateTime, Page, TwoLines, type Column } from '@/ui';

export function IntegrationsPage() {
  const t = useText();
  const { mayAdminister } = useRights();
  const list = wholeList(useQuery(connectionsQuery()));
  if (list.status === 'success' && list.rows.length === 0 && mayAdminister) return <Page narrow title={t('integration-title')}><FirstConnection /></Page>;
  const kindOf = (connection: Connection) => t(isCti(connection) ? 'cti-name' : 'integration-name');
  const columns: Column<Connection>[] = [
    { id: 'name', head: t('integration-column-name'), isLink: true, cell: connection => <TwoLines main={connection.name} sub={kindOf(connection) === connection.name ? null : kindOf(connection)} /> },
    { id: 'state', head: t('integration-column-state'), cell: connection => <ConnectionState connection={connection} /> },
    { id: 'created', head: t('integration-column-created'), width: 200, from: 62, cell: connection => <DateTime at={connection.created_at} /> },
  ];
  return (
    <Page title={t('integration-title')} about={t('integration-title-about')} actions={mayAdminister && list.rows.length > 0 && <AddConnection others={list.rows} />}>
      <div style={{ marginTop: 16 }}>
        <DataTable
          label={t('integration-title')} list={list} columns={columns}
          link={({ id }) => linkOptions({ to: '/settings/integrations/$connectionId', params: { connectionId: id } })}
          card={connection => <TwoLines main={connection.name} sub={<ConnectionState connection={connection} />} />}
          empty={{ icon: <IconPlugConnected size={36} stroke={1.3} />, title: t('integration-empty'), text: t('integration-locked-text') }}
        />
      </div>
    </Page>
  );
}
