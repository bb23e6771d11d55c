import { IconPhoneIncoming } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { useMemo } from 'react';
import { calls } from '@/api/calls';
import { connectionsQuery } from '@/api/connections';
import { CallCard } from '@/features/calls/CallCard';
import { CallDrawer } from '@/features/calls/CallDrawer';
import { CallFilters } from '@/features/calls/CallFilters';
import { CallSearchField } from '@/features/calls/CallSearchField';
import { CallsTabs } from '@/features/calls/CallsTabs';
import { CallTotals } from '@/features/calls/CallTotals';
import { CallCell, PlayCell, useCallColumns } from '@/features/calls/columns';
import { LogCallButton } from '@/features/calls/LogCallButton';
import { ExportMenu } from '@/features/exports/ExportMenu';
import { callSearch, filterOf } from '@/features/calls/search';
import { ViewsMenu } from '@/features/views/ViewsMenu';
import report from '@/features/calls/report.module.css';
import { useFormats, useText } from '@/i18n';
import { useLiveList, useLiveStatus } from '@/live';
import { DataTable, LinkButton, Page, useNow } from '@/ui';

const route = getRouteApi('/app/calls');

export function CallsPage() {
  const t = useText();
  const { timeZone } = useFormats();
  const search = route.useSearch();
  const now = useNow(60_000);
  const navigate = route.useNavigate();
  const { call: openId, ...chips } = search;
  const filter = useStable(filterOf(search, timeZone, now));
  const list = useLiveList(calls, filter);
  const title = useTitle(search.connection);
  const isFiltered = Object.keys(chips).length > 0;
  const isEmpty = list.status === 'success' && list.rows.length === 0 && !isFiltered;
  return (
    <Page title={title} beside={<><CallsTabs /><ViewsMenu list="calls" search={chips} onOpen={query => void navigate({ search: callSearch(query) })} /><LiveMark /></>} actions={<div className={report['actions']}>{!isEmpty && <><CallSearchField /><ExportMenu list="calls" filter={filter} /></>}<LogCallButton /></div>}>
      {!isEmpty && <CallFilters />}
      {!isEmpty && <CallTotals filter={filter} now={now} />}
      <DataTable
        label={title} list={list} columns={useCallColumns()} openId={openId} onClearFilter={isFiltered ? () => void navigate({ search: {} }) : undefined}
        link={call => linkOptions({ to: '/calls', search: { ...chips, call: call.id } })}
        card={call => <CallCard call={call} />} cardAside={call => <span className={report['aside']}><CallCell call={call} /><PlayCell call={call} /></span>}
        empty={{
          icon: <IconPhoneIncoming size={36} stroke={1.3} />,
          title: t('calls-empty'),
          text: t('calls-empty-text'),
          action: <LinkButton to="/settings/integrations">{t('calls-empty-action')}</LinkButton>,
        }}
      />
      <CallDrawer id={openId} onClose={() => void navigate({ search: chips, resetScroll: false })} />
    </Page>
  );
}

/** The report bears the name of its connection: of the only one there is, or of the chosen one. */
function useTitle(chosen: string | undefined): string {
  const t = useText();
  const connections = useQuery(connectionsQuery()).data ?? [];
  const one = connections.find(({ id }) => id === chosen) ?? (connections.length === 1 ? connections[0] : undefined);
  return one === undefined ? t('calls-title') : t('calls-title-of', { connection: one.name });
}

/** That nothing has to be loaded again to see the present. */
function LiveMark() {
  const t = useText();
  return useLiveStatus() === 'live' ? <span className={report['live']}>{t('calls-live')}</span> : null;
}

/** The same object as long as it says the same. */
function useStable<T extends object>(value: T): T {
  const text = JSON.stringify(value);
  return useMemo(() => JSON.parse(text) as T, [text]);
}
