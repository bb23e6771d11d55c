import { stored } from './stored';

type Entry = [key: string, phase: string];

/** So many are remembered: more than anybody dismisses while a call lives. */
const MOST = 60;

/** The cards that somebody put away, in all tabs of the browser, with the phase in which the call was then. */
export const dismissed = stored<Entry[]>('switchhook.live.dismissed', raw => (Array.isArray(raw) ? raw.filter(isEntry) : []));

function isEntry(entry: unknown): entry is Entry {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string';
}

export function dismiss(key: string, phase: string): void {
  dismissed.set(now => [[key, phase] satisfies Entry, ...now.filter(([other]) => other !== key)].slice(0, MOST));
}

export function bringBack(key: string): void {
  dismissed.set(now => now.filter(([other]) => other !== key));
}

/** Whoever puts away a ringing call and takes it after all has a card to write on. */
export function isDismissed(entries: readonly Entry[], key: string, call: { phase: string; mine: boolean } | null): boolean {
  const entry = entries.find(([other]) => other === key);
  if (entry === undefined) return false;
  return !(entry[1] === 'ringing' && call !== null && call.mine && call.phase !== 'ringing');
}
