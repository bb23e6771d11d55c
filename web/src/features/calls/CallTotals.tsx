import { Skeleton, Tooltip } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { totalsQuery, type Totals } from '@/api/call-report';
import type { CallFilter } from '@/api/calls';
import { useFormats, useText } from '@/i18n';
import { useChanges } from '@/live';
import { callSearch } from './search';
import { changeOf, type Change } from './totals';
import classes from './report.module.css';

const route = getRouteApi('/app/calls');
/** Totals follow the calls, but not more often than this. */
const PACE_MS = 3000;
/** Where the server stops counting. */
const MOST = 10_000;

/** How many calls, how many of them were answered and missed, and how long people waited and talked; each against the period before. */
export function CallTotals({ filter, now }: { filter: CallFilter; now: number }) {
  const t = useText();
  const formats = useFormats();
  const { outcome } = route.useSearch();
  const query = totalsQuery(filter, now);
  const totals = useQuery({ ...query, placeholderData: old => old });
  useFollowCalls(query.queryKey);
  if (totals.isError && totals.data === undefined) return null;
  const data = totals.data;
  const share = (part: number) => (data && data.now.calls > 0 && !data.now.more ? formats.percent(part / data.now.calls) : null);
  const cell = (name: keyof Totals, kind: 'count' | 'time', render: (totals: Totals) => ReactNode) => (
    <Cell label={t(`calls-total-${name.replace('average_', '').replace('_seconds', '')}`)} change={data && changeOf(data, name, kind)}>
      {data ? render(data.now) : <Skeleton h={20} w={56} my={4} />}
    </Cell>
  );
  const count = (value: number) => (value >= MOST ? `${formats.number(MOST)}+` : formats.number(value));
  const time = (value: number | null) => (value === null ? '—' : formats.duration(value));
  return (
    <dl className={classes['totals']} data-old={totals.isPlaceholderData || undefined} data-compared={filter.from !== undefined || undefined}>
      {cell('calls', 'count', now => (now.more ? `${formats.number(MOST)}+` : formats.number(now.calls)))}
      {cell('answered', 'count', now => <Way outcome="answered" isHere={outcome === 'answered'} share={share(now.answered)}>{count(now.answered)}</Way>)}
      {cell('missed', 'count', now => <Way outcome="missed" isHere={outcome === 'missed'} share={share(now.missed)}>{count(now.missed)}</Way>)}
      {cell('average_wait_seconds', 'time', now => time(now.average_wait_seconds))}
      {cell('average_talk_seconds', 'time', now => time(now.average_talk_seconds))}
    </dl>
  );
}

function Cell({ label, change, children }: { label: string; change: Change | null | undefined; children: ReactNode }) {
  const t = useText();
  const formats = useFormats();
  const words = change && wordsOf(change, formats);
  return (
    <div className={classes['total']}>
      <dt>{label}</dt>
      <dd className={classes['figure']}>{children}</dd>
      {words && (
        <dd className={classes['change']} data-bad={change.isBad || undefined}>
          <Tooltip label={t('calls-total-before', { value: words.before })} multiline maw={260}>
            <span>{change.by === 0 ? t('calls-total-same') : t('calls-total-change', { change: words.by, before: words.before })}</span>
          </Tooltip>
        </dd>
      )}
    </div>
  );
}

function wordsOf({ kind, by, before }: Change, formats: ReturnType<typeof useFormats>): { by: string; before: string } {
  const size = Math.abs(by);
  const sign = by > 0 ? '+' : '−';
  return kind === 'count'
    ? { by: `${sign}${formats.number(size)}`, before: formats.number(before) }
    : { by: `${sign}${formats.duration(size)}`, before: formats.duration(before) };
}

/** A figure that leads to its calls. */
function Way({ outcome, isHere, share, children }: { outcome: 'answered' | 'missed'; isHere: boolean; share: string | null; children: ReactNode }) {
  return (
    <>
      <Link from="/calls" to="/calls" search={old => callSearch({ ...old, outcome: isHere ? undefined : outcome })} resetScroll={false} className={classes['way']}>{children}</Link>
      {share !== null && <span className={classes['share']}>{share}</span>}
    </>
  );
}

/** Reads the totals again when calls change: the first change at once, later ones together. */
function useFollowCalls(key: readonly unknown[]) {
  const queryClient = useQueryClient();
  const state = useRef({ key, last: 0, timer: undefined as ReturnType<typeof setTimeout> | undefined });
  useEffect(() => { state.current.key = key; });
  useEffect(() => {
    const now = state.current;
    return () => clearTimeout(now.timer);
  }, []);
  useChanges(useCallback(changes => {
    if (!changes.some(change => change.noun === 'call')) return;
    const now = state.current;
    clearTimeout(now.timer);
    now.timer = setTimeout(() => {
      now.last = Date.now();
      void queryClient.invalidateQueries({ queryKey: now.key });
    }, Math.max(0, now.last + PACE_MS - Date.now()));
  }, [queryClient]));
}
