import { infiniteQueryOptions, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import { keys, type Noun } from './keys';
import type { components } from './schema.gen';

/** A page of a list, as every list of the API answers. */
export interface Page<Row> { items: Row[]; next: string | null }

export type Pages<Row> = InfiniteData<Page<Row>, string | null>;

/** A list of the API: where its pages and its rows are read. */
export interface ListSource<Row extends { id: string }, Filter extends object> {
  noun: Noun;
  /** Reads the page at `cursor`; null is the first. */
  page: (filter: Filter, cursor: string | null, signal: AbortSignal) => Promise<Page<Row>>;
  /** Reads one row, to bring it up to date where it stands. */
  row: (id: string, signal?: AbortSignal) => Promise<Row>;
  /** Whether a row shows something of other nouns that changed, such as the name of its contact. */
  shows?: (row: Row, changes: readonly components['schemas']['ChangeOut'][]) => boolean;
}

/** The query of a list that is read page by page. */
export function listQuery<Row extends { id: string }, Filter extends object>(source: ListSource<Row, Filter>, filter: Filter) {
  return infiniteQueryOptions<Page<Row>, Error, Pages<Row>, QueryKey, string | null>({
    queryKey: keys.list(source.noun, filter),
    queryFn: ({ pageParam, signal }) => source.page(filter, pageParam, signal),
    initialPageParam: null,
    getNextPageParam: page => page.next,
    // The list keeps itself up to date row by row (`live/useLiveList`): reading all its pages again would move what is being read.
    meta: { keepsItself: true },
    staleTime: 30_000,
  });
}

/** Reads all pages of a list that is never long. */
export async function whole<Row>(page: (cursor: { cursor?: string }) => Promise<Page<Row>>): Promise<Row[]> {
  const all: Row[] = [];
  let cursor: string | null = null;
  do {
    const { items, next }: Page<Row> = await page(cursor === null ? {} : { cursor });
    all.push(...items);
    cursor = next;
  } while (cursor !== null);
  return all;
}
