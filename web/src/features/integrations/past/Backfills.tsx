import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { backfillsQuery, type Backfill } from '@/api/backfills';
import { useFormats, useText } from '@/i18n';
import { Failed, ProblemAlert, useNow } from '@/ui';
import { momentsOf } from '@/ui/filters/period';
import { PeriodChip } from '@/ui/filters/PeriodChip';
import { BackfillRow } from './BackfillRow';
import { isOver, previewToDecide } from './backfill';
import { PreviewResult } from './PreviewResult';
import { useStartBackfill } from './useStartBackfill';
import classes from './past.module.css';

/** While one is read the list is asked for again, should the feed be late. */
const WATCH_MS = 3000;

/** Reads a period of Ringostat's own log: first it is counted, then somebody decides. Below are those that were read before. */
export function Backfills({ connectionId }: { connectionId: string }) {
  const t = useText();
  const formats = useFormats();
  const now = useNow(60_000);
  const [period, setPeriod] = useState<string | undefined>('7d');
  const [declined, setDeclined] = useState<string | null>(null);
  const start = useStartBackfill(connectionId);
  const list = useInfiniteQuery({ ...backfillsQuery(connectionId), refetchInterval: query => (query.state.data?.pages[0]?.items.some(row => !isOver(row)) === true ? WATCH_MS : false) });
  const rows = list.data?.pages.flatMap(page => page.items) ?? [];
  const running = rows.some(row => !isOver(row));
  const decided = previewToDecide(rows, now, declined);
  const moments = period === undefined ? {} : momentsOf(period, now, formats.timeZone);
  const preview = () => { if (moments.from !== undefined) start.mutate({ from: moments.from, until: moments.to ?? null, preview: true, contacts: false }); };
  const others = rows.filter(row => row.id !== decided?.id);
  return (
    <>
      <div className={classes['choose']}>
        <PeriodChip label={t('integration-backfill-period')} value={period} onChange={setPeriod} />
        <Button variant="default" size="compact-md" h={32} disabled={moments.from === undefined || running} loading={start.isPending && start.variables.preview === true} onClick={preview}>{t('integration-backfill-preview')}</Button>
      </div>
      <ProblemAlert error={start.error} />
      {decided !== null && (
        <PreviewResult
          key={decided.id} preview={decided} isBusy={start.isPending || running} onLeave={() => setDeclined(decided.id)}
          onRead={contacts => start.mutate({ from: decided.from, until: decided.until, preview: false, contacts })}
        />
      )}
      {list.isPending && <div aria-busy><Skeleton h={44} mb={8} /><Skeleton h={44} /></div>}
      {list.isError && list.data === undefined && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      {others.length > 0 && (
        <ul className={classes['rows']} aria-label={t('integration-backfill-earlier')}>
          {others.map((row: Backfill) => <BackfillRow key={row.id} row={row} />)}
        </ul>
      )}
      {list.hasNextPage && <div><Button variant="subtle" size="compact-md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('app-more')}</Button></div>}
    </>
  );
}
