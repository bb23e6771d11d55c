import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { deliveriesQuery, retryDelivery, type Delivery } from '@/api/webhooks';
import { useFormats, useText } from '@/i18n';
import { Failed, StatusText, TwoLines, useNotify } from '@/ui';
import { eventTextId } from './EventChoice';
import { problemOf, standingOf, TONES } from './state';
import classes from './webhooks.module.css';

/** While a message waits the list is asked for again, should the feed be late. */
const WATCH_MS = 3000;

/** The last messages to an address, and what became of each. */
export function Deliveries({ webhookId }: { webhookId: string }) {
  const t = useText();
  const list = useInfiniteQuery({ ...deliveriesQuery(webhookId), refetchInterval: query => (query.state.data?.pages[0]?.items.some(row => row.state === 'waiting') === true ? WATCH_MS : false) });
  const rows = list.data?.pages.flatMap(page => page.items) ?? [];
  if (list.isPending) return <div aria-busy><Skeleton h={44} mb={8} /><Skeleton h={44} /></div>;
  if (list.isError && list.data === undefined) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) return <p>{t('webhooks-deliveries-empty')}</p>;
  return (
    <>
      <ul className={classes['rows']} aria-label={t('webhooks-deliveries')}>{rows.map(row => <Row key={row.id} row={row} />)}</ul>
      {list.hasNextPage && <Button variant="subtle" size="compact-md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('app-more')}</Button>}
    </>
  );
}

function Row({ row }: { row: Delivery }) {
  const t = useText();
  const formats = useFormats();
  const { failed } = useNotify();
  const queryClient = useQueryClient();
  const retry = useMutation({ mutationFn: () => retryDelivery(row), onError: failed, onSettled: () => queryClient.invalidateQueries({ queryKey: keys.part('webhook', row.webhook_id, 'deliveries') }) });
  const problem = problemOf(row, t);
  return (
    <li>
      <div className={classes['message']}>
        <TwoLines main={t(`webhooks-event-${eventTextId(row.event)}`)} sub={[formats.dateTime(row.created_at), row.attempts > 1 && t('webhooks-attempts', { count: row.attempts })].filter(Boolean).join(' · ')} />
        <span role="status"><StatusText tone={TONES[standingOf(row)]}>{t(`webhooks-state-${standingOf(row)}`)}</StatusText></span>
      </div>
      {problem !== null && <p className={classes['problem']}>{problem}</p>}
      {row.state === 'failed' && <Button variant="default" size="compact-md" loading={retry.isPending} onClick={() => retry.mutate()}>{t('webhooks-retry')}</Button>}
    </li>
  );
}
