import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';

/** Of the last calls of a connection those from which something would have been made, had it not only observed. */
export function observedCallsQuery(connectionId: string) {
  return queryOptions({
    queryKey: keys.about('call', 'observed', { connection_id: connectionId }),
    queryFn: async ({ signal }) => (await take(client.GET('/api/v1/calls', { params: { query: { connection_id: connectionId, limit: 50 } }, signal }))).items,
    select: items => items.filter(call => call.caused.some(({ kind }) => kind.startsWith('would_'))).slice(0, 10),
  });
}
