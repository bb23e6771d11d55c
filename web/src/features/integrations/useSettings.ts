import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { patchConnection, type ConnectionPatch, type ConnectionSetup } from '@/api/connections';
import { applyProblem } from '@/api/forms';
import { keys } from '@/api/keys';
import { isProblem } from '@/api/problem';
import { currentOf } from '@/api/version';
import { rebase } from './draft';
import { useDraft } from './useDraft';
import { useReportUnsaved } from './unsaved';

interface Options<V extends object> {
  /** What the step shows of the connection. */
  read: (connection: ConnectionSetup) => V;
  /** What is sent of what was changed. */
  write: (changes: Partial<V>) => ConnectionPatch;
  /** What the API calls fields that have another name here. */
  names?: Record<string, string>;
  /** Told what was sent. */
  onSaved?: (changes: Partial<V>) => void;
}

/** One step of the settings: a draft over the connection, saved by itself. */
export function useSettings<V extends object>(connection: ConnectionSetup, { read, write, names = {}, onSaved }: Options<V>) {
  const queryClient = useQueryClient();
  const draft = useDraft(read(connection));
  const [problem, setProblem] = useState<unknown>(null);
  useReportUnsaved(draft.isDirty);
  const keep = (row: ConnectionSetup) => queryClient.setQueryData(keys.one('connection', connection.id), row);
  const saving = useMutation({
    mutationFn: async () => {
      const { values: sent, changes } = draft;
      let row = connection;
      for (let attempt = 0; ; attempt += 1) {
        try {
          return { sent, changes, saved: await patchConnection(row, write(changes)) as ConnectionSetup };
        } catch (error) {
          // Another part of the connection was saved meanwhile: that is no conflict, unless it is of this step.
          const current = currentOf(error, row);
          if (current === null) throw error;
          keep(current);
          if (attempt === 3 || rebase(draft.draft, read(current)).conflicts.length > 0) throw error;
          row = current;
        }
      }
    },
    onSuccess: ({ sent, changes, saved }) => {
      keep(saved);
      draft.settle(sent, read(saved));
      void queryClient.invalidateQueries({ queryKey: keys.lists('connection') });
      onSaved?.(changes);
    },
    onError: error => setProblem(isProblem(error, 'stale') ? null : applyProblem(draft.form, error, names)),
  });
  return {
    ...draft,
    discard: () => { setProblem(null); draft.discard(); },
    save: () => { setProblem(null); saving.mutate(); },
    isSaving: saving.isPending,
    wasSaved: saving.isSuccess && !draft.isDirty,
    problem,
  };
}

export type Settings<V extends object> = ReturnType<typeof useSettings<V>>;
