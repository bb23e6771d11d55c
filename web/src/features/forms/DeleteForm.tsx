import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deletePublicForm, publicFormsQuery, type PublicForm } from '@/api/public-forms';
import { currentOf } from '@/api/version';
import { useText } from '@/i18n';
import { ConfirmByName, useNotify } from '@/ui';

/** Asks for the name before a form goes: its address and all pages that show it lead nowhere then. */
export function DeleteForm({ form, onClose, onGone }: { form: PublicForm; onClose: () => void; onGone: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const { said } = useNotify();
  const [known, setKnown] = useState(form);
  const remove = useMutation({
    mutationFn: () => deletePublicForm(known),
    onSuccess: () => {
      queryClient.setQueryData(publicFormsQuery().queryKey, all => all?.filter(({ id }) => id !== form.id));
      said(t('forms-deleted', { name: form.name }));
      onGone();
    },
    onError: error => { const now = currentOf(error, known); if (now) setKnown(now); },
  });
  return (
    <ConfirmByName opened onClose={onClose} title={t('forms-delete-title')} name={form.name} action={t('forms-delete')} onConfirm={() => remove.mutate()} isBusy={remove.isPending} error={remove.error}>
      {t('forms-delete-text')}
    </ConfirmByName>
  );
}
