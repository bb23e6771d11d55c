import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { automationQuery } from '@/api/automations';
import { isProblem } from '@/api/problem';
import { AutomationEditor } from '@/features/automations/editor/AutomationEditor';
import { automationSearch } from '@/features/automations/search';
import { useText } from '@/i18n';
import { Blank, Failed, LinkButton, Page } from '@/ui';

const route = getRouteApi('/app/automations/$automationId');

/** One automation. */
export function AutomationPage() {
  const t = useText();
  const { automationId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const automation = useQuery(automationQuery(automationId));
  if (automation.data) {
    return <AutomationEditor key={automationId} row={automation.data} search={search} onSearch={change => void navigate({ search: old => automationSearch({ ...old, ...change }), resetScroll: false })} />;
  }
  return (
    <Page title={t('automations-one')}>
      {automation.isPending && <Stack align="center" mt="xl" role="status" aria-label={t('app-loading')}><Skeleton h={64} w={380} maw="100%" /><Skeleton h={64} w={380} maw="100%" /></Stack>}
      {automation.isError && (isProblem(automation.error, 'not_found')
        ? <Blank title={t('automations-gone-title')} action={<LinkButton to="/automations" variant="default">{t('automations-title')}</LinkButton>}>{t('automations-gone-text')}</Blank>
        : <Failed error={automation.error} onRetry={() => void automation.refetch()} />)}
    </Page>
  );
}
