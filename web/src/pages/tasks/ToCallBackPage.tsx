import { getRouteApi } from '@tanstack/react-router';
import { CallDrawer } from '@/features/calls/CallDrawer';
import { TasksTabs } from '@/features/tasks/TasksTabs';
import { waitingSearch, type WaitingSearch } from '@/features/waiting/search';
import { WaitingFilters } from '@/features/waiting/WaitingFilters';
import { WaitingList } from '@/features/waiting/WaitingList';
import { useText } from '@/i18n';
import { Page } from '@/ui';

const route = getRouteApi('/app/tasks/to-call-back');

/** Clients whose calls were missed and with whom nobody has talked since. */
export function ToCallBackPage() {
  const t = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (next: WaitingSearch) => void navigate({ search: next, resetScroll: false });
  const isNarrowed = search.whose !== undefined || search.line !== undefined;
  return (
    <Page title={t('queue-title')} beside={<TasksTabs />}>
      <WaitingList search={search} filters={<WaitingFilters search={search} onSearch={go} />} onClearFilter={isNarrowed ? () => go({}) : undefined} />
      <CallDrawer id={search.call} onClose={() => go(waitingSearch({ ...search, call: undefined }))} />
    </Page>
  );
}
