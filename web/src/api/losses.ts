import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { components, paths } from './schema.gen';

export type Losses = components['schemas']['LossesOut'];
export type LossesFilter = NonNullable<paths['/api/v1/reports/losses']['get']['parameters']['query']>;

/** How many calls of a period were lost, and in which way. */
export function lossesQuery(filter: LossesFilter) {
  return queryOptions({
    queryKey: keys.about('call', 'losses', filter),
    queryFn: ({ signal }) => take(client.GET('/api/v1/reports/losses', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
    // A busy day changes several calls a second; these figures are read at their own pace.
    meta: { keepsItself: true },
    staleTime: 30_000,
  });
}
