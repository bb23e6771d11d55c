import { IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { connectionsQuery, type Connection } from '@/api/connections';
import { useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { wholeList } from '@/live';
import { DataTable, LinkButton, Page, StatusText, type Column } from '@/ui';

export function IntegrationsPage() {
  const t = useText();
  const { mayAdminister } = useRights();
  const list = wholeList(useQuery(connectionsQuery()));
  const columns: Column<Connection>[] = [
    { id: 'name', head: t('integration-column-name'), isLink: true, cell: connection => connection.name },
    { id: 'state', head: t('integration-column-state'), width: 160, cell: ({ enabled }) => <StatusText tone={enabled ? 'good' : 'dim'}>{t(enabled ? 'integration-on' : 'integration-off')}</StatusText> },
  ];
  const connect = mayAdminister && <LinkButton to="/settings/integrations/$connectionId" params={{ connectionId: 'new' }}>{t('integration-connect')}</LinkButton>;
  return (
    <Page title={t('integration-title')} actions={list.rows.length > 0 && connect}>
      <DataTable
        label={t('integration-title')} list={list} columns={columns}
        link={({ id }) => linkOptions({ to: '/settings/integrations/$connectionId', params: { connectionId: id } })}
        empty={{ icon: <IconPlugConnected size={36} stroke={1.3} />, title: t('integration-empty'), text: t('integration-empty-text'), action: connect }}
      />
    </Page>
  );
}
