import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { automationQuery, automationsQuery, changeAutomation, type Automation, type AutomationIn, type AutomationPatch, type Block, type Trigger } from '@/api/automations';
import { currentOf } from '@/api/version';
import { draftOf } from '../model/blocks';
import { bodyOf, isSame } from '../model/body';

/** An automation while it is edited. What others saved meanwhile is taken over as long as nothing was typed; else `theirs` has it, and the person decides. */
export function useEditor(row: Automation) {
  const queryClient = useQueryClient();
  const [known, setKnown] = useState(row);
  const [draft, setDraft] = useState<AutomationIn>(() => draftOf(row));
  /** Somebody wanted to switch it on: from now on what is missing is said in the forms, too. */
  const [isChecked, setChecked] = useState(row.problems.length > 0);
  const isDirty = !isSame(draft, draftOf(known));
  const isNews = row.version > known.version;
  if (isNews && !isDirty) {
    setKnown(row);
    setDraft(draftOf(row));
  } else if (isNews && (isSame(draftOf(row), draftOf(known)) || isSame(draftOf(row), draft))) {
    setKnown(row);
  }
  const theirs = isNews && isDirty && !isSame(draftOf(row), draftOf(known)) && !isSame(draftOf(row), draft) ? row : null;

  const put = (saved: Automation) => {
    queryClient.setQueryData(automationQuery(saved.id).queryKey, saved);
    queryClient.setQueryData(automationsQuery().queryKey, all => all?.map(one => (one.id === saved.id ? saved : one)));
  };
  const save = useMutation({
    mutationFn: (patch: AutomationPatch) => changeAutomation(known, patch),
    onSuccess: (saved, patch) => {
      put(saved);
      setKnown(saved);
      const { name, trigger, blocks } = patch;
      // What was typed while it was on its way stays.
      if (name !== undefined && trigger !== undefined && blocks !== undefined) setDraft(now => (isSame(now, { name, trigger, blocks }) ? draftOf(saved) : now));
    },
    onError: error => {
      const now = currentOf(error, known);
      if (now !== null) put(now);
    },
  });
  return {
    known, draft, isDirty, theirs, save, isChecked,
    check: () => setChecked(true),
    body: (): AutomationIn => bodyOf(draft),
    setName: (name: string) => setDraft(now => ({ ...now, name })),
    setTrigger: (trigger: Trigger) => setDraft(now => ({ ...now, trigger })),
    setBlocks: (change: (blocks: Block[]) => Block[]) => setDraft(now => ({ ...now, blocks: change(now.blocks) })),
    takeTheirs: () => { setKnown(row); setDraft(draftOf(row)); },
    keepMine: () => setKnown(row),
  };
}

export type Editor = ReturnType<typeof useEditor>;
