import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { automationsQuery, deleteAutomation, type Automation } from '@/api/automations';
import { currentOf } from '@/api/version';
import { useText } from '@/i18n';
import { ConfirmByName, useNotify } from '@/ui';

/** Asks for the name before an automation goes, with all that it remembers. */
export function DeleteAutomation({ automation, onClose, onGone }: { automation: Automation; onClose: () => void; onGone: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const { said } = useNotify();
  const [known, setKnown] = useState(automation);
  const name = automation.name.trim() === '' ? t('automations-unnamed') : automation.name;
  const remove = useMutation({
    mutationFn: () => deleteAutomation(known),
    onSuccess: () => {
      queryClient.setQueryData(automationsQuery().queryKey, all => all?.filter(({ id }) => id !== automation.id));
      said(t('automations-deleted', { name }));
      onGone();
    },
    onError: error => { const now = currentOf(error, known); if (now) setKnown(now); },
  });
  return (
    <ConfirmByName opened onClose={onClose} title={t('automations-delete-title')} name={name} action={t('automations-delete')} onConfirm={() => remove.mutate()} isBusy={remove.isPending} error={remove.error}>
      {t('automations-delete-text')}
    </ConfirmByName>
  );
}
