import { useState } from 'react';
import { changesOf, isSame, rebase, type Draft } from './draft';

/** A form over a row that others may change meanwhile: `theirs` is the row as it is now. */
export function useDraft<V extends object>(theirs: V) {
  const [state, setState] = useState<Draft<V>>({ base: theirs, typed: theirs });
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const { base, typed, conflicts } = rebase(state, theirs);
  const changes = changesOf({ base, typed });
  const over = (change: (draft: Draft<V>) => Draft<V>) => setState(old => change(rebase(old, theirs)));
  return {
    values: typed,
    changes,
    conflicts,
    errors,
    isDirty: Object.keys(changes).length > 0,
    draft: { base, typed },
    set: <K extends keyof V & string>(key: K, value: V[K]) => {
      over(draft => ({ ...draft, typed: { ...draft.typed, [key]: value } }));
      setErrors(old => ({ ...old, [key]: undefined }));
    },
    takeTheirs: (key: keyof V & string) => over(draft => ({ base: { ...draft.base, [key]: theirs[key] }, typed: { ...draft.typed, [key]: theirs[key] } })),
    keepMine: (key: keyof V & string) => over(draft => ({ ...draft, base: { ...draft.base, [key]: theirs[key] } })),
    discard: () => { setState({ base: theirs, typed: theirs }); setErrors({}); },
    /** After saving: the row as the server has it now; what was typed meanwhile stays. */
    settle: (sent: V, saved: V) => {
      setState(({ typed: now }) => ({
        base: saved,
        typed: Object.fromEntries((Object.keys(saved) as (keyof V)[]).map(key => [key, isSame(now[key], sent[key]) ? saved[key] : now[key]])) as V,
      }));
      setErrors({});
    },
    /** What `applyProblem` stands on. */
    form: { getValues: (): object => typed, setFieldError: (path: string, error: string) => setErrors(old => ({ ...old, [path]: error })) },
  };
}
