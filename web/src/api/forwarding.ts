import { infiniteQueryOptions, queryOptions, type QueryKey } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { Page, Pages } from './list';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
export type ForwardCandidate = Schemas['ForwardCandidate'];
export type ForwardFormat = Schemas['ForwardFormat'];
export type ForwardReason = Schemas['ForwardReason'];
export type ForwardStanding = Schemas['ForwardStandingOut'];
export type ForwardEntry = Schemas['ForwardEntryOut'];
export type ForwardStep = Schemas['ForwardStepOut'];
export type ForwardTried = Schemas['ForwardTryOut'];

/** All that can be asked for, in the order in which telephony's own integrations do. */
export const CANDIDATES: readonly ForwardCandidate[] = ['deal_responsible', 'contact_responsible', 'last_talked'];
export const FORMATS: readonly ForwardFormat[] = ['text', 'json', 'json_rpc'];

/** Whether the source asks, how it is answered, and which lines never ask. */
export function forwardStandingQuery(id: string) {
  return queryOptions({
    queryKey: keys.part('connection', id, 'forward'),
    queryFn: ({ signal }) => take(client.GET('/api/v1/connections/{id}/forward', { params: { path: { id } }, signal })),
  });
}

const entriesAt = (id: string, cursor: string | null, signal: AbortSignal): Promise<Page<ForwardEntry>> =>
  take(client.GET('/api/v1/connections/{id}/forward/log', { params: { path: { id }, query: { limit: 50, ...(cursor === null ? {} : { cursor }) } }, signal }));

/** The newest questions, as they are now. */
export function recentQuestionsQuery(id: string) {
  return queryOptions({ queryKey: keys.part('connection', id, 'recent-questions'), queryFn: ({ signal }) => entriesAt(id, null, signal) });
}

/** What was asked and answered, page by page; the newest are laid over it by `recentQuestionsQuery`. */
export function forwardLogQuery(id: string) {
  return infiniteQueryOptions<Page<ForwardEntry>, Error, Pages<ForwardEntry>, QueryKey, string | null>({
    queryKey: keys.part('connection', id, 'questions'),
    queryFn: ({ pageParam, signal }) => entriesAt(id, pageParam, signal),
    initialPageParam: null,
    getNextPageParam: page => page.next,
    meta: { keepsItself: true },
  });
}

/** Who would ring if this number called now, and why; nothing is written down. */
export const tryNumber = (id: string, number: string): Promise<ForwardTried> =>
  take(client.POST('/api/v1/connections/{id}/forward/try', { params: { path: { id } }, body: { number } }));
