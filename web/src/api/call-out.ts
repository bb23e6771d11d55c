import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { components } from './schema.gen';

export type CallRequest = components['schemas']['CallRequestOut'];

/** Has telephony ring one's own phone, then the client. */
export const callOut = (body: components['schemas']['CallIn'], key: string): Promise<CallRequest> =>
  take(client.POST('/api/v1/calls', { params: { header: { 'Idempotency-Key': key } }, body }));

/** One's own calls of the last hour that were started with a click, newest first. */
export function callRequestsQuery() {
  return queryOptions({
    queryKey: keys.list('call_request'),
    queryFn: async ({ signal }) => (await take(client.GET('/api/v1/call-requests', { signal }))).items,
    // The feed tells of the requests of all; one's own are put here by the click, and what became of them is told by the call itself.
    meta: { keepsItself: true },
    staleTime: Infinity,
  });
}
