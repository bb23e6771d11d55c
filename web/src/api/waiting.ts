import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { components, paths } from './schema.gen';

/** A client who waits to be called back. */
export type Waiting = components['schemas']['WaitingOut'];
/** Who calls a client back, and until when nobody else does. */
export type Taken = components['schemas']['TakenOut'];
export type WaitingFilter = NonNullable<paths['/api/v1/to-call-back']['get']['parameters']['query']>;

/** Under which a client is taken: the number, in one form if there is one. */
export const numberOf = ({ phone }: Pick<Waiting, 'phone'>): string => phone.e164 ?? phone.raw;

/** Who waits to be called back, oldest first. */
export function waitingQuery(filter: WaitingFilter) {
  return queryOptions({
    queryKey: keys.list('waiting', filter),
    queryFn: ({ signal }) => take(client.GET('/api/v1/to-call-back', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
    // Every call may change it: it is read again at its own pace (`features/to-call-back/useFollowedWaiting`).
    meta: { keepsItself: true },
    staleTime: 0,
  });
}

/** Says that one calls a client back; refused with `already_taken` while somebody else does. */
export const takeWaiting = (number: string): Promise<Taken> => take(client.PUT('/api/v1/to-call-back/{number}/taken', { params: { path: { number } } }));

export const releaseWaiting = (number: string) => take(client.DELETE('/api/v1/to-call-back/{number}/taken', { params: { path: { number } } }));
