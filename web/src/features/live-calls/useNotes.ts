import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useMe } from '@/features/session/useMe';
import { draftKey, draftOf, drafts, drop, isNoteUnsaved, isResultUnsaved, isTypedHere, write, type Draft } from './drafts';
import { saveNote, saveResult } from './saving';

export interface Notes {
  draft: Draft;
  writeNote: (note: string) => void;
  /** `known` is what the call says now. */
  writeResult: (result: string, known: string | null) => void;
  save: () => void;
  /** Saves what was typed in this tab; the other tabs have it, too, and leave it to this one. */
  saveOwn: () => void;
  /** Lets go of what cannot be saved; the returned function brings it back. */
  drop: () => () => void;
  isSaving: boolean;
  isUnsaved: boolean;
  error: unknown;
  /** What somebody else wrote as result meanwhile. */
  theirs: string | null;
}

/** What one writes on the card of a call. */
export function useNotes(callId: string): Notes {
  const me = useMe();
  const queryClient = useQueryClient();
  const key = draftKey(me.user?.id ?? '', callId);
  const draft = useSyncExternalStore(drafts.subscribe, () => draftOf(key));
  const note = useMutation({ mutationFn: () => saveNote(queryClient, key, callId) });
  const result = useMutation({ mutationFn: () => saveResult(queryClient, key, callId) });
  const save = () => {
    if (isNoteUnsaved(draftOf(key))) note.mutate();
    if (isResultUnsaved(draftOf(key))) result.mutate();
  };
  return {
    draft,
    writeNote: text => write(key, { note: text }),
    writeResult: (text, known) => write(key, { result: text, ...draftOf(key).result === null ? { savedResult: known } : {} }),
    save,
    saveOwn: () => { if (isTypedHere(key)) save(); },
    drop: () => { note.reset(); result.reset(); return drop(key); },
    isSaving: note.isPending || result.isPending,
    isUnsaved: isNoteUnsaved(draft) || isResultUnsaved(draft),
    error: note.error ?? result.error,
    theirs: result.data ?? null,
  };
}
