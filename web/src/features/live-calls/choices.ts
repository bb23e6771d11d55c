import { useSyncExternalStore } from 'react';
import { stored } from './stored';

/** How calls make themselves noticed in this browser. */
export interface Choices {
  /** A soft ring. Off until somebody wants it: phones ring by themselves. */
  sound: boolean;
  /** Do not disturb: cards do not slide in, they are only counted. */
  quiet: boolean;
  /** The system tells of a call while nobody looks at the page. */
  notices: boolean;
}

export const choices = stored<Choices>('switchhook.live', raw => {
  const { sound, quiet, notices } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  return { sound: sound === true, quiet: quiet === true, notices: notices === true };
});

export const useChoices = (): Choices => useSyncExternalStore(choices.subscribe, choices.get);
export const choose = (change: Partial<Choices>): void => choices.set(now => ({ ...now, ...change }));

/** In this tab, for the moment: the cards are shown although nobody wants to be disturbed. */
let isPeeking = false;
const peekers = new Set<() => void>();

export function peek(next: boolean): void {
  isPeeking = next;
  peekers.forEach(listener => listener());
}

export const usePeek = (): boolean => useSyncExternalStore(listener => {
  peekers.add(listener);
  return () => peekers.delete(listener);
}, () => isPeeking);
