import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { startBackfill } from '@/api/backfills';
import { keys } from '@/api/keys';
import { idempotencyKey, nextKey } from '@/api/version';

/** Starts to count or to read a period. */
export function useStartBackfill(connectionId: string) {
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  return useMutation({
    mutationFn: (body: Parameters<typeof startBackfill>[1]) => startBackfill(connectionId, body, key.current),
    onSettled: (_, error) => { key.current = nextKey(key.current, error); },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.lists('backfill') }),
  });
}
