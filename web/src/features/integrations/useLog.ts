import { useInfiniteQuery, useQuery, type InfiniteData, type QueryKey, type UseInfiniteQueryOptions, type UseQueryOptions } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Page } from '@/api/list';
import type { ListView } from '@/live';

/** Lays the newest rows, as they are now, over what was read of the log before. */
export function layOver<Row extends { id: string }>(head: readonly Row[], log: readonly Row[]): Row[] {
  const fresh = new Map(head.map(row => [row.id, row]));
  const known = new Set(log.map(row => row.id));
  return [...head.filter(row => !known.has(row.id)), ...log.map(row => fresh.get(row.id) ?? row)];
}

interface Source<Row, Key extends QueryKey> {
  /** The newest page, asked for again and again: the feed does not tell of logs. */
  recent: UseQueryOptions<Page<Row>, Error, Page<Row>, Key>;
  pages: UseInfiniteQueryOptions<Page<Row>, Error, InfiniteData<Page<Row>, string | null>, QueryKey, string | null>;
}

/** A log of a connection. New rows come in at the top, and what became of the top ones is filled in. */
export function useLog<Row extends { id: string }, Key extends QueryKey>({ recent, pages }: Source<Row, Key>): ListView<Row> {
  const newest = useQuery({ ...recent, refetchInterval: 5000 });
  const query = useInfiniteQuery(pages);
  const { refetch, fetchNextPage, isFetchingNextPage, isFetching, dataUpdatedAt } = query;
  const log = useMemo(() => query.data?.pages.flatMap(page => page.items) ?? [], [query.data]);
  const head = useMemo(() => newest.data?.items ?? [], [newest.data]);
  // More came than the newest page holds: the log has to be read again, lest there be a hole in it.
  const hasHole = log.length > 0 && head.length > 0 && !head.some(row => log.some(({ id }) => id === row.id));
  useEffect(() => { if (hasHole && !isFetching) void refetch(); }, [hasHole, isFetching, refetch, dataUpdatedAt]);
  return {
    rows: useMemo(() => (query.data === undefined || hasHole ? log : layOver(head, log)), [query.data, hasHole, head, log]),
    status: query.data === undefined ? query.status : 'success',
    error: query.error,
    retry: () => void refetch(),
    hasMore: query.hasNextPage,
    isLoadingMore: isFetchingNextPage,
    moreFailed: query.isFetchNextPageError,
    loadMore: () => { if (!isFetchingNextPage) void fetchNextPage(); },
    newCount: 0,
    showNew: () => undefined,
    setAtTop: () => undefined,
  };
}
