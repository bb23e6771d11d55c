import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { mergeCards, setApart, undoMerge, type Merge, type TwinNoun } from '@/api/duplicates';
import { idempotencyKey, nextKey } from '@/api/version';
import { useFormats, useText } from '@/i18n';
import { useNotify } from '@/ui';
import { fieldOf } from './shared';

/** What shows cards and what hangs on them. */
const TOUCHED = ['contact', 'company', 'call', 'task', 'deal', 'note', 'waiting', 'merge'];

/** Merging cards of a kind, saying that they are not the same, and taking a merge back. */
export function useMerging(noun: TwinNoun) {
  const t = useText();
  const formats = useFormats();
  const queryClient = useQueryClient();
  const { said, failed, undoable } = useNotify();
  const key = useRef(idempotencyKey());
  const reread = () => Promise.all(TOUCHED.map(noun => queryClient.invalidateQueries({ queryKey: [noun] })));
  const takeBack = async (merge: Merge) => {
    const { stayed } = await undoMerge(merge.id, idempotencyKey());
    const fields = stayed.map(field => fieldOf(t, noun, field)).join(', ');
    said(stayed.length === 0 ? t('duplicates-undone', { name: formats.name(merge.removed.name) }) : t('duplicates-undone-stayed', { fields }));
    await reread();
  };
  const merge = useMutation({
    mutationFn: ({ keptId, otherId }: { keptId: string; otherId: string }) => mergeCards(noun, keptId, otherId, key.current),
    onSuccess: async done => {
      undoable(t(`duplicates-merged-${noun}`, { name: formats.name(done.removed.name), kept: formats.name(done.kept.name) }), () => takeBack(done));
      await reread();
    },
    onSettled: (_, error) => { key.current = nextKey(key.current, error); },
  });
  const undo = useMutation({ mutationFn: takeBack, onError: failed });
  const apart = useMutation({
    mutationFn: (ids: string[]) => setApart(noun, ids, idempotencyKey()),
    onSuccess: async () => {
      said(t('duplicates-apart-done'));
      await reread();
    },
    onError: failed,
  });
  return { merge, undo, apart };
}
