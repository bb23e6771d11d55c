import { stored } from './stored';

/** What is typed on the card of a call, and what of it is saved. It survives a reload, and is the same in all tabs. */
export interface Draft {
  note: string;
  /** The note as the server has it. */
  savedNote: SavedNote | null;
  /** Null until somebody touches the field. */
  result: string | null;
  /** The result as the call had it when this was typed. */
  savedResult: string | null;
  /** When it was typed, in milliseconds. */
  at: number;
}

export interface SavedNote { id: string; version: number; body: string }

const EMPTY: Draft = { note: '', savedNote: null, result: null, savedResult: null, at: 0 };
/** What nobody came back for. */
const FORGOTTEN_MS = 7 * 24 * 3600 * 1000;

/** By person and call. */
export const drafts = stored<Partial<Record<string, Draft>>>('switchhook.live.drafts', raw => {
  if (typeof raw !== 'object' || raw === null) return {};
  const isFresh = (draft: unknown): draft is Draft => typeof draft === 'object' && draft !== null && 'note' in draft && 'at' in draft && Number(draft.at) > Date.now() - FORGOTTEN_MS;
  return Object.fromEntries(Object.entries(raw).filter((pair): pair is [string, Draft] => isFresh(pair[1])));
});

export const draftKey = (userId: string, callId: string): string => `${userId} ${callId}`;
export const draftOf = (key: string): Draft => drafts.get()[key] ?? EMPTY;

/** Drafts typed in this tab: it is this tab that saves them when the call ends. */
const typedHere = new Set<string>();
export const isTypedHere = (key: string): boolean => typedHere.has(key);

export function write(key: string, change: Partial<Pick<Draft, 'note' | 'result' | 'savedResult'>>): void {
  typedHere.add(key);
  drafts.set(now => ({ ...now, [key]: { ...EMPTY, ...now[key], ...change, at: Date.now() } }));
}

export function settle(key: string, change: Partial<Pick<Draft, 'savedNote' | 'savedResult'>>): void {
  drafts.set(now => ({ ...now, [key]: { ...EMPTY, ...now[key], ...change, at: Date.now() } }));
}

/** Lets go of what is typed; the returned function brings it back. */
export function drop(key: string): () => void {
  const { [key]: gone } = drafts.get();
  drafts.set(now => Object.fromEntries(Object.entries(now).filter(([other]) => other !== key)));
  return () => drafts.set(now => ({ ...now, [key]: gone }));
}

export const isNoteUnsaved = (draft: Draft): boolean => draft.note.trim() !== (draft.savedNote?.body ?? '');
export const isResultUnsaved = (draft: Draft): boolean => draft.result !== null && draft.result.trim() !== (draft.savedResult ?? '');
export const isUnsaved = (draft: Draft): boolean => isNoteUnsaved(draft) || isResultUnsaved(draft);

/** The calls on which this person has typed something that is not saved. */
export function unsavedCalls(all: Partial<Record<string, Draft>>, userId: string): string[] {
  return Object.entries(all).flatMap(([key, draft]) => (draft && key.startsWith(`${userId} `) && isUnsaved(draft) ? [key.slice(userId.length + 1)] : []));
}

/** Forgets what is saved and stands on no card any more. */
export function tidyUp(userId: string, shown: ReadonlySet<string>): void {
  const isOver = ([key, draft]: [string, Draft | undefined]) => draft !== undefined && key.startsWith(`${userId} `) && !isUnsaved(draft) && !shown.has(key.slice(userId.length + 1));
  if (!Object.entries(drafts.get()).some(isOver)) return;
  drafts.set(now => Object.fromEntries(Object.entries(now).filter(entry => !isOver(entry))));
}
