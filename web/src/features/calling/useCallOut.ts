import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callOut, callRequestsQuery } from '@/api/call-out';
import { idempotencyKey } from '@/api/version';

/** When requests of this page were answered, by the clock of the browser, which may differ from the server's. */
export const clickedAt = new Map<string, number>();

export interface Wanted {
  /** The client's number, in any spelling. */
  to: string;
  /** The card on which it was clicked. */
  contactId?: string | undefined;
  /** The connection that is to ring; the first one that knows the user without it. */
  connectionId?: string | undefined;
}

/** Calls out. The card that says "ringing you" comes from the list of requests, into which the answer goes at once. */
export function useCallOut() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ to, contactId, connectionId }: Wanted) => callOut(
      { to, ...contactId === undefined ? {} : { contact_id: contactId }, ...connectionId === undefined ? {} : { connection_id: connectionId } },
      // Each click is a call of its own.
      idempotencyKey(),
    ),
    onSuccess: request => {
      clickedAt.set(request.id, Date.now());
      queryClient.setQueryData(callRequestsQuery().queryKey, old => [request, ...(old ?? []).filter(({ id }) => id !== request.id)]);
    },
  });
}
