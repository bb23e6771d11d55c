import type { QueryClient } from '@tanstack/react-query';
import { callNotesQuery, changeCall, writeCallNote } from '@/api/call-details';
import { callQuery } from '@/api/calls';
import { changeNote, deleteNote, type Note } from '@/api/notes';
import { isProblem } from '@/api/problem';
import { currentOf, idempotencyKey } from '@/api/version';
import { saveField } from '@/features/fields/saveField';
import { draftOf, isNoteUnsaved, isResultUnsaved, settle, type SavedNote } from './drafts';

/** The keys under which new notes were sent and not answered: the same text is never written twice. */
const sent = new Map<string, { body: string; key: string }>();

function keyFor(draft: string, body: string): string {
  const known = sent.get(draft);
  if (known?.body === body) return known.key;
  const key = idempotencyKey();
  sent.set(draft, { body, key });
  return key;
}

const turns = new Map<string, Promise<unknown>>();

/** One after the other: a button and a field that loses the focus ask for the same at once. */
function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const next = (turns.get(name) ?? Promise.resolve()).catch(() => undefined).then(work);
  turns.set(name, next);
  return next;
}

/** Saves the note of a card: the first time as a new one, later as a change of it. */
export const saveNote = (queryClient: QueryClient, key: string, callId: string): Promise<void> => inTurn(`note ${key}`, () => sendNote(queryClient, key, callId));

async function sendNote(queryClient: QueryClient, key: string, callId: string): Promise<void> {
  const draft = draftOf(key);
  if (!isNoteUnsaved(draft)) return;
  const body = draft.note.trim();
  const note = await write(draft.savedNote, body, () => writeCallNote(callId, body, keyFor(key, body)));
  sent.delete(key);
  settle(key, { savedNote: note && { id: note.id, version: note.version, body: note.body } });
  queryClient.setQueryData(callNotesQuery(callId).queryKey, old => {
    const others = old?.filter(({ id }) => id !== (note ?? draft.savedNote)?.id);
    return note && others ? [note, ...others] : others;
  });
}

async function write(saved: SavedNote | null, body: string, create: () => Promise<Note>): Promise<Note | null> {
  if (saved === null) return create();
  try {
    if (body !== '') return await changeNote(saved, body);
    await deleteNote(saved);
    return null;
  } catch (error) {
    if (isProblem(error, 'not_found')) return body === '' ? null : create();
    const now = currentOf<SavedNote>(error, saved);
    if (now === null) throw error;
    // Nobody's words are written over: what somebody made of the note stays, and ours becomes a note of its own.
    if (now.body === saved.body) return write(now, body, create);
    return body === '' ? null : create();
  }
}

/** Saves what the call led to; answers what somebody else wrote there meanwhile, which is written over only when asked once more. */
export const saveResult = (queryClient: QueryClient, key: string, callId: string): Promise<string | null> => inTurn(`result ${key}`, () => sendResult(queryClient, key, callId));

async function sendResult(queryClient: QueryClient, key: string, callId: string): Promise<string | null> {
  const draft = draftOf(key);
  if (!isResultUnsaved(draft)) return null;
  const result = draft.result?.trim() || null;
  const row = await queryClient.query({ ...callQuery(callId), staleTime: 0 });
  const saved = await saveField({ row, read: call => call.result ?? null, base: draft.savedResult, send: known => changeCall(known, { result }) });
  queryClient.setQueryData(callQuery(callId).queryKey, saved.row);
  settle(key, { savedResult: saved.row.result ?? null });
  return saved.isConflict && saved.row.result !== result ? saved.row.result ?? '' : null;
}
