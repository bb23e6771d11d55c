import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { recentEventsQuery, sendSample, type Connection } from '@/api/connections';
import { callQuery } from '@/api/calls';

/** So long the page asks for the call of a sample; it usually takes less than a second. */
const PATIENCE_MS = 20_000;

/** Sends a sample call the way of real ones, and waits until it is in the report. */
export function useSample(connection: Connection) {
  const queryClient = useQueryClient();
  const sample = useMutation({
    mutationFn: async () => ({ ...await sendSample(connection.id), sentAt: Date.now() }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['connection', 'part', connection.id] }),
  });
  const sent = sample.data;
  const found = useQuery({
    ...recentEventsQuery(connection.id),
    enabled: sent !== undefined && !sent.waits,
    refetchInterval: query => {
      const event = query.state.data?.items.find(({ id }) => id === sent?.event_id);
      return event?.call_id || sent === undefined || Date.now() - sent.sentAt > PATIENCE_MS ? false : 500;
    },
    select: ({ items }) => items.find(({ id }) => id === sent?.event_id)?.call_id ?? null,
  });
  const callId = sent === undefined ? null : found.data ?? null;
  const call = useQuery({ ...callQuery(callId ?? ''), enabled: callId !== null });
  const isAwaited = sent !== undefined && !sent.waits && callId === null && !found.isError && found.dataUpdatedAt < sent.sentAt + PATIENCE_MS;
  return { send: () => sample.mutate(), isSending: sample.isPending || isAwaited, sent, call: callId === null ? undefined : call.data, error: sample.error ?? found.error };
}

export type SampleCall = ReturnType<typeof useSample>;
