import { useSyncExternalStore } from 'react';
import { deleteNote, type Note } from '@/api/notes';

/** Longer than the offer to take it back is shown. */
const GRACE_MS = 9000;

/** Notes that were deleted a moment ago: they are not shown, and go for good when nobody takes them back. */
let leaving: ReadonlyMap<string, { note: Note; timer: ReturnType<typeof setTimeout> }> = new Map();
const listeners = new Set<() => void>();

function set(next: typeof leaving): void {
  leaving = next;
  listeners.forEach(listener => listener());
}

function without(id: string): typeof leaving {
  return new Map([...leaving].filter(([key]) => key !== id));
}

/** Lets a note go; `onFailed` hears why it stayed. */
export function letGo(note: Note, onFailed: (error: unknown) => void, onGone: () => Promise<unknown>): void {
  const timer = setTimeout(() => {
    deleteNote(note).then(onGone).catch(onFailed).finally(() => set(without(note.id)));
  }, GRACE_MS);
  set(new Map(leaving).set(note.id, { note, timer }));
}

/** Keeps it after all; false if it is gone already. */
export function bringBack(id: string): boolean {
  const going = leaving.get(id);
  if (going === undefined) return false;
  clearTimeout(going.timer);
  set(without(id));
  return true;
}

export function useLeaving(): ReadonlyMap<string, unknown> {
  return useSyncExternalStore(listener => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => leaving);
}

// Whoever closes the window right after a click has deleted all the same.
window.addEventListener('pagehide', () => {
  for (const { note, timer } of leaving.values()) {
    clearTimeout(timer);
    void deleteNote(note).catch(() => undefined);
  }
});
