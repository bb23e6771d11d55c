import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
/** A call that rings, is talked, or ended a moment ago, for whom it concerns. */
export type LiveCall = Schemas['LiveCallOut'];
/** The calls that concern the reader now, newest first. */
export type LiveCalls = Schemas['LiveOut'];
/** Who is free, rings or talks, and which callers wait. */
export type Board = Schemas['BoardOut'];
export type BoardTeam = Schemas['BoardTeamOut'];
export type BoardPerson = Schemas['BoardPersonOut'];
export type BoardWaiting = Schemas['BoardWaitingOut'];

/** The calls that concern the reader. The stream puts them here whenever they change (`live/hub`); this only reads the first ones. */
export function liveQuery() {
  return queryOptions({
    queryKey: keys.all('live'),
    queryFn: async ({ client: queries, queryKey, signal }) => {
      const before = queries.getQueryState(queryKey)?.dataUpdateCount ?? 0;
      const read = await take(client.GET('/api/v1/live', { signal }));
      const now = queries.getQueryState<LiveCalls>(queryKey);
      // What the stream told meanwhile is newer than what was read.
      return now?.data !== undefined && now.dataUpdateCount > before ? now.data : read;
    },
    staleTime: Infinity,
  });
}

export function boardQuery() {
  return queryOptions({
    queryKey: keys.about('live', 'board'),
    queryFn: ({ signal }) => take(client.GET('/api/v1/live/board', { signal })),
    // The board keeps its own pace.
    meta: { keepsItself: true },
    staleTime: 0,
  });
}
