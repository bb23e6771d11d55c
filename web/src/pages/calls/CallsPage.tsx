import { IconPhoneIncoming } from '@tabler/icons-react';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { useMemo } from 'react';
import { calls } from '@/api/calls';
import { CallDrawer } from '@/features/calls/CallDrawer';
import { CallFilters } from '@/features/calls/CallFilters';
import { CallCard, useCallColumns } from '@/features/calls/columns';
import { filterOf } from '@/features/calls/search';
import { useFormats, useText } from '@/i18n';
import { useLiveList } from '@/live';
import { DataTable, LinkButton, Page, useNow } from '@/ui';

const route = getRouteApi('/app/calls');

export function CallsPage() {
  const t = useText();
  const { timeZone } = useFormats();
  const search = route.useSearch();
  const now = useNow(60_000);
  const navigate = route.useNavigate();
  const { call: openId, ...chips } = search;
  const list = useLiveList(calls, useMemo(() => filterOf(search, timeZone, now), [search, timeZone, now]));
  const clear = Object.keys(chips).length > 0 ? () => void navigate({ search: {} }) : undefined;
  return (
    <Page title={t('calls-title')}>
      <CallFilters />
      <DataTable
        label={t('calls-title')} list={list} columns={useCallColumns()} openId={openId} onClearFilter={clear}
        link={call => linkOptions({ to: '/calls', search: { ...chips, call: call.id } })}
        card={call => <CallCard call={call} />}
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
