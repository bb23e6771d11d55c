import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deleteView, viewsQuery, type View, type ViewedList } from '@/api/views';
import { currentOf } from '@/api/version';
import { useText } from '@/i18n';
import { Confirm, useNotify } from '@/ui';

/** Asks before a view goes. */
export function DeleteView({ view, list, onClose }: { view: View; list: ViewedList; onClose: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const { said } = useNotify();
  const [known, setKnown] = useState(view);
  const remove = useMutation({
    mutationFn: () => deleteView(known),
    onSuccess: () => {
      queryClient.setQueryData<View[]>(viewsQuery(list).queryKey, rows => rows?.filter(({ id }) => id !== view.id));
      said(t('views-deleted', { name: view.name }));
      onClose();
    },
    onError: error => { const now = currentOf(error, known); if (now) setKnown(now); },
  });
  return (
    <Confirm color="red" title={t('views-delete-title', { name: view.name })} action={t('views-delete')} onClose={onClose} onConfirm={() => remove.mutate()} isBusy={remove.isPending} error={remove.error}>
      {t(view.shared ? 'views-delete-shared' : 'views-delete-own')}
    </Confirm>
  );
}
