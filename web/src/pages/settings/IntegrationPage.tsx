import { Skeleton, Stack } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { connectionQuery, isCti, isSetup } from '@/api/connections';
import { isProblem } from '@/api/problem';
import { CtiPage } from '@/features/integrations/cti/CtiPage';
import { RingostatPage } from '@/features/integrations/RingostatPage';
import { useText } from '@/i18n';
import { Blank, Failed, LinkButton, Page, TextLink } from '@/ui';

const route = getRouteApi('/app/settings/integrations/$connectionId');

export function IntegrationPage() {
  const t = useText();
  const { connectionId } = route.useParams();
  const search = route.useSearch();
  const connection = useQuery(connectionQuery(connectionId));
  const above = <TextLink to="/settings/integrations" inherit>{t('integration-title')}</TextLink>;
  if (connection.data !== undefined && isSetup(connection.data)) {
    const OfKind = isCti(connection.data) ? CtiPage : RingostatPage;
    return <OfKind key={connectionId} connection={connection.data} above={above} view={search.view ?? 'setup'} openId={search.view === 'forwarding' ? search.question : search.event} />;
  }
  return (
    <Page title={connection.data?.name ?? t('integration-title')} above={above}>
      {connection.data !== undefined && <Blank icon={<IconLock size={36} stroke={1.3} />} title={t('integration-locked')}>{t('integration-locked-text')}</Blank>}
      {connection.isPending && <Stack mt="lg" maw={800} aria-busy><Skeleton h={76} /><Skeleton h={120} /><Skeleton h={120} /><Skeleton h={180} /></Stack>}
      {isProblem(connection.error, 'not_found') || isProblem(connection.error, 'invalid')
        ? <Blank title={t('app-not-found')} action={<LinkButton variant="default" to="/settings/integrations">{t('integration-title')}</LinkButton>}>{t('app-not-found-text')}</Blank>
        : connection.isError && <Failed error={connection.error} onRetry={() => void connection.refetch()} />}
    </Page>
  );
}
