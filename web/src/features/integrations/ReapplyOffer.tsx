import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reapply, reapplyQuery } from '@/api/connections';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';

/** While past calls are changed, the page counts what is left. */
const COUNT_MS = 2000;

interface Props {
  connectionId: string;
  /** Changes with every setting that is saved: what was counted before counts no more. */
  version: number;
}

/** After a change of settings: how many past calls it would change, and the button that does it. */
export function ReapplyOffer(props: Props) {
  return <Offer key={props.version} {...props} />;
}

function Offer({ connectionId }: Props) {
  const t = useText();
  const [total, setTotal] = useState<number | null>(null);
  const [isDeclined, setDeclined] = useState(false);
  const count = useQuery({
    ...reapplyQuery(connectionId),
    refetchInterval: query => (total !== null && query.state.data?.changed_calls !== 0 ? COUNT_MS : false),
  });
  const apply = useMutation({ mutationFn: () => reapply(connectionId), onMutate: () => setTotal(count.data?.changed_calls ?? 0), onError: () => setTotal(null) });
  if (isDeclined || count.isError) return null;
  if (count.isPending) return <Text c="dimmed" size="sm" role="status">{t('integration-past-counting')}</Text>;
  const left = count.data.changed_calls;
  if (total !== null) {
    const done = Math.max(0, total - left);
    return (
      <Alert variant="light" color="gray" role="status">
        {left > 0
          ? <><Text mb={8}>{t('integration-past-progress', { done, count: total })}</Text><Progress value={total === 0 ? 100 : 100 * done / total} aria-label={t('integration-past-apply')} /></>
          : t('integration-past-done', { count: total })}
      </Alert>
    );
  }
  if (left === 0) return null;
  return (
    <Alert variant="light" color="gray" role="status">
      <Text>{t(count.data.more ? 'integration-past-count-more' : 'integration-past-count', { count: left })}</Text>
      <Text c="dimmed" size="sm">{t('integration-past-about')}</Text>
      <ProblemAlert error={apply.error} />
      <Group gap="xs" mt="xs">
        <Button size="compact-md" onClick={() => apply.mutate()}>{t('integration-past-apply')}</Button>
        <Button size="compact-md" variant="subtle" color="gray" onClick={() => setDeclined(true)}>{t('integration-past-leave')}</Button>
      </Group>
    </Alert>
  );
}
