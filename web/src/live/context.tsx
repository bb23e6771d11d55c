import { createContext, use, useEffect, useSyncExternalStore } from 'react';
import type { Live } from './hub';
import type { Change, LiveStatus } from './protocol';

const Context = createContext<Live | null>(null);

/** The live changes for everything below. */
export const LiveProvider = Context;

/** Whether changes arrive as they happen; null where nothing is followed, as in tests. */
export function useLiveStatus(): LiveStatus | null {
  const live = use(Context);
  return useSyncExternalStore(live?.onStatus ?? nothing, live?.status ?? none);
}

/** Tells whether this tab does what must happen once per browser, such as telling the system of a call. */
export function useLeads(): () => boolean {
  return use(Context)?.leads ?? never;
}

const never = () => false;
const nothing = () => () => undefined;
const none = () => null;

/** Calls `listener` with each batch of changes while the component is shown. Queries are read again without it: this is for pop-ups and lists. */
export function useChanges(listener: (changes: readonly Change[]) => void): void {
  const live = use(Context);
  useEffect(() => live?.listen(listener), [live, listener]);
}
