import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { keys } from '@/api/keys';
import { useChanges } from '@/live';

/** Those who wait are read at most this often: on a busy day every second a call changes. */
const PACE_MS = 2000;
const NOUNS = new Set(['call', 'waiting', 'task', 'contact']);

/** Reads again who waits when a call or a hand changes it: at once after a rest, and at its own pace on a busy day. */
export function useFollowedWaiting(): void {
  const queryClient = useQueryClient();
  const state = useRef({ last: 0, timer: undefined as ReturnType<typeof setTimeout> | undefined });
  useChanges(useCallback(changes => {
    if (!changes.some(({ noun }) => NOUNS.has(noun))) return;
    const now = state.current;
    clearTimeout(now.timer);
    now.timer = setTimeout(() => {
      now.last = Date.now();
      void queryClient.invalidateQueries({ queryKey: keys.lists('waiting') });
    }, Math.max(0, now.last + PACE_MS - Date.now()));
  }, [queryClient]));
  useEffect(() => {
    const now = state.current;
    return () => clearTimeout(now.timer);
  }, []);
}
