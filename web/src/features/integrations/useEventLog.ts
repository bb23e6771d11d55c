import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { eventLogQuery, recentEventsQuery, type ConnectionEvent } from '@/api/connections';
import type { ListView } from '@/live';

/** Lays the newest messages, as they are now, over what was read of the log before. */
export function layOver(head: readonly ConnectionEvent[], log: readonly ConnectionEvent[]): ConnectionEvent[] {
  const fresh = new Map(head.map(event => [event.id, event]));
  const known = new Set(log.map(event => event.id));
  return [...head.filter(event => !known.has(event.id)), ...log.map(event => fresh.get(event.id) ?? event)];
}

/** The log of a connection. New messages come in at the top, and what the top ones caused is filled in. */
export function useEventLog(id: string): ListView<ConnectionEvent> {
  const recent = useQuery({ ...recentEventsQuery(id), refetchInterval: 5000 });
  const query = useInfiniteQuery(eventLogQuery(id));
  const { refetch, fetchNextPage, isFetchingNextPage, isFetching, dataUpdatedAt } = query;
  const log = useMemo(() => query.data?.pages.flatMap(page => page.items) ?? [], [query.data]);
  const head = useMemo(() => recent.data?.items ?? [], [recent.data]);
  // More came than the newest page holds: the log has to be read again, lest there be a hole in it.
  const hasHole = log.length > 0 && head.length > 0 && !head.some(event => log.some(({ id }) => id === event.id));
  useEffect(() => { if (hasHole && !isFetching) void refetch(); }, [hasHole, isFetching, refetch, dataUpdatedAt]);
  return {
    rows: useMemo(() => (query.data === undefined || hasHole ? log : layOver(head, log)), [query.data, hasHole, head, log]),
    status: query.status,
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
