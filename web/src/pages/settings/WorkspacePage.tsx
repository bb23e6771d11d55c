import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { workspaceQuery } from '@/api/workspace';
import { WorkspaceSettings } from '@/features/people/WorkspaceSettings';
import { useText } from '@/i18n';
import { Failed, Page } from '@/ui';

export function WorkspacePage() {
  const t = useText();
  const workspace = useQuery(workspaceQuery());
  return (
    <Page narrow title={t('people-workspace')} about={t('people-workspace-about')}>
      {workspace.isPending && <Stack mt="lg" role="status" aria-label={t('app-loading')}>{[1, 2, 3, 4].map(at => <Skeleton key={at} h={56} />)}</Stack>}
      {workspace.isError && !workspace.data && <Failed error={workspace.error} onRetry={() => void workspace.refetch()} />}
      {workspace.data && <WorkspaceSettings workspace={workspace.data} />}
    </Page>
  );
}
