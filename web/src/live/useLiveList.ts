import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { listQuery, type ListSource, type Pages } from '@/api/list';
import { isProblem } from '@/api/problem';
import { useChanges } from './context';
import { mergeHead, replaceRows } from './merge';
import type { Change } from './protocol';

/** A list as `ui/table/DataTable` shows it. */
export interface ListView<Row> {
  rows: Row[];
  status: 'pending' | 'error' | 'success';
  error: Error | null;
  retry: () => void;
  hasMore: boolean;
  isLoadingMore: boolean;
  /** Reading the next page failed; the rows stay. */
  moreFailed: boolean;
  loadMore: () => void;
  /** How many rows wait above, because somebody reads further down. */
  newCount: number;
  showNew: () => void;
  /** Told by the table: at the top new rows may come in at once. */
  setAtTop: (atTop: boolean) => void;
}

/** More rows than this are not read one by one. */
const SINGLY = 12;

interface Waiting { key: string; count: number }

/**
 * A list that is read page by page and keeps itself up to date: rows that changed are read again where they stand; new ones come in at once while the top
 * is shown, else they are counted in `newCount` until the reader asks for them. Nothing that is being read moves.
 */
export function useLiveList<Row extends { id: string }, Filter extends object>(source: ListSource<Row, Filter>, filter: Filter): ListView<Row> {
  const queryClient = useQueryClient();
  const options = listQuery(source, filter);
  const query = useInfiniteQuery(options);
  const key = JSON.stringify(options.queryKey);
  const [waiting, setWaiting] = useState<Waiting>({ key, count: 0 });
  const atTop = useRef(true);
  const now = useRef({ source, filter, options, key });
  useEffect(() => { now.current = { source, filter, options, key }; });

  const update = useCallback(async (changes: readonly Change[], mayMove: boolean) => {
    const { source, filter, options, key } = now.current;
    const shown = queryClient.getQueryData<Pages<Row>>(options.queryKey);
    if (shown === undefined) return;
    const rows = shown.pages.flatMap(page => page.items);
    const own = new Map(changes.filter(change => change.noun === source.noun).map(change => [change.id, change]));
    const touched = rows.filter(row => own.has(row.id) || source.shows?.(row, changes) === true);
    if (touched.length > SINGLY) { await queryClient.invalidateQueries({ queryKey: options.queryKey }); return; }
    const read = new Map(await Promise.all(touched.map(row => readRow(source, row, own.get(row.id)))));
    queryClient.setQueryData<Pages<Row>>(options.queryKey, pages => pages && replaceRows(pages, read));
    if (own.size === 0 && !mayMove) return;
    const head = await source.page(filter, null, AbortSignal.timeout(30_000));
    const before = queryClient.getQueryData<Pages<Row>>(options.queryKey);
    if (before === undefined) return;
    const merged = mergeHead(before, head, new Set(own.keys()));
    if (mayMove || atTop.current || merged.fresh.length === 0) {
      queryClient.setQueryData(options.queryKey, merged.pages);
      setWaiting({ key, count: 0 });
    } else {
      setWaiting({ key, count: merged.fresh.length });
    }
  }, [queryClient]);

  const queue = useRef(Promise.resolve());
  const enqueue = useCallback((changes: readonly Change[], mayMove: boolean) => {
    // One after the other; what fails is caught up with by the next change or the next visit.
    queue.current = queue.current.then(() => update(changes, mayMove)).catch(() => undefined);
  }, [update]);
  const onChanges = useCallback((changes: readonly Change[]) => {
    const { source } = now.current;
    if (source.shows !== undefined || changes.some(change => change.noun === source.noun)) enqueue(changes, false);
  }, [enqueue]);
  useChanges(onChanges);

  const rows = useMemo(() => unique(query.data?.pages.flatMap(page => page.items) ?? []), [query.data]);
  const { fetchNextPage, refetch, isFetchingNextPage, hasNextPage } = query;
  return {
    rows,
    // What cannot be read again stays as it was.
    status: query.data === undefined ? query.status : 'success',
    error: query.error,
    retry: useCallback(() => void refetch(), [refetch]),
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    moreFailed: query.isFetchNextPageError,
    loadMore: useCallback(() => { if (!isFetchingNextPage) void fetchNextPage(); }, [fetchNextPage, isFetchingNextPage]),
    newCount: waiting.key === key ? waiting.count : 0,
    showNew: useCallback(() => enqueue([], true), [enqueue]),
    setAtTop: useCallback((value: boolean) => { atTop.current = value; }, []),
  };
}

async function readRow<Row extends { id: string }, Filter extends object>(source: ListSource<Row, Filter>, row: Row, change: Change | undefined): Promise<[string, Row | null]> {
  if (change?.version === 0) return [row.id, null];
  try {
    return [row.id, await source.row(row.id)];
  } catch (error) {
    return [row.id, isProblem(error, 'not_found') ? null : row];
  }
}

/** A row that moved down meanwhile can come on two pages; its first place counts. */
function unique<Row extends { id: string }>(rows: Row[]): Row[] {
  return [...new Map(rows.map(row => [row.id, row])).values()];
}

/** A list that is read at once, in the shape of `ListView`: `wholeList(useQuery(usersQuery()))`. */
export function wholeList<Row>(query: { data: Row[] | undefined; status: 'pending' | 'error' | 'success'; error: Error | null; refetch: () => unknown }): ListView<Row> {
  return {
    rows: query.data ?? [],
    status: query.data === undefined ? query.status : 'success',
    error: query.error,
    retry: () => void query.refetch(),
    hasMore: false,
    isLoadingMore: false,
    moreFailed: false,
    loadMore: () => undefined,
    newCount: 0,
    showNew: () => undefined,
    setAtTop: () => undefined,
  };
}
