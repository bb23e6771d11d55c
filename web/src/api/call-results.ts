import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import { whole } from './list';
import type { components } from './schema.gen';
import { ifMatch } from './version';

type Schemas = components['schemas'];
export type CallResult = Schemas['CallResultOut'];

/** What calls can lead to, in its order; what is archived stands among it. */
export function callResultsQuery() {
  return queryOptions({
    queryKey: keys.list('call_result'),
    queryFn: ({ signal }) => whole<CallResult>(cursor => take(client.GET('/api/v1/call-results', { params: { query: { limit: 200, ...cursor } }, signal }))),
  });
}

export const createCallResult = (name: string, key: string): Promise<CallResult> =>
  take(client.POST('/api/v1/call-results', { params: { header: { 'Idempotency-Key': key } }, body: { name } }));

export const changeCallResult = (result: CallResult, body: Schemas['CallResultPatch']): Promise<CallResult> =>
  take(client.PATCH('/api/v1/call-results/{id}', { params: { path: { id: result.id }, header: ifMatch(result) }, body }));
