import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { boardQuery, liveQuery } from '@/api/live';
import { useChanges } from '@/live';

/** The board is read at most this often. */
const PACE_MS = 1000;
/** Whose phone is online nobody tells. */
const REST_MS = 20_000;

/** Reads the board again when calls change: one's own, which the stream tells at once, and those of the others. */
export function useFollowedBoard(): void {
  const queryClient = useQueryClient();
  const state = useRef({ last: 0, timer: undefined as ReturnType<typeof setTimeout> | undefined });
  const follow = useCallback(() => {
    const now = state.current;
    clearTimeout(now.timer);
    now.timer = setTimeout(() => {
      now.last = Date.now();
      void queryClient.invalidateQueries({ queryKey: boardQuery().queryKey });
    }, Math.max(0, now.last + PACE_MS - Date.now()));
  }, [queryClient]);
  const { dataUpdatedAt } = useQuery(liveQuery());
  useEffect(follow, [follow, dataUpdatedAt]);
  useChanges(useCallback(changes => { if (changes.some(({ noun }) => noun === 'call' || noun === 'user' || noun === 'team')) follow(); }, [follow]));
  useEffect(() => {
    const now = state.current;
    const rest = setInterval(() => { if (!document.hidden) follow(); }, REST_MS);
    return () => {
      clearInterval(rest);
      clearTimeout(now.timer);
    };
  }, [follow]);
}
