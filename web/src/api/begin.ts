import type { InfiniteData, InfiniteQueryExecuteOptions, QueryClient, QueryExecuteOptions, QueryKey } from '@tanstack/react-query';

const nothing = () => undefined;

/** Begins to read for a page that is about to be shown, without waiting: the page shows its skeleton, and says itself what went wrong. */
export function begin<T, K extends QueryKey>(queryClient: QueryClient, options: QueryExecuteOptions<T, Error, T, T, K>): void {
  queryClient.query(options).catch(nothing);
}

/** The same for a list that is read page by page. */
export function beginList<T, K extends QueryKey, P>(queryClient: QueryClient, options: InfiniteQueryExecuteOptions<T, Error, InfiniteData<T, P>, K, P>): void {
  queryClient.infiniteQuery(options).catch(nothing);
}
