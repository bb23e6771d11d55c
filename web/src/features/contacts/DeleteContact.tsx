import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { deleteContact, type Contact } from '@/api/contacts';
import { keys } from '@/api/keys';
import { Problem } from '@/api/problem';
import { useFormats, useText } from '@/i18n';
import { ConfirmByName, useNotify } from '@/ui';

/** Asks for the name before a contact goes. */
export function DeleteContact({ contact, opened, onClose }: { contact: Contact; opened: boolean; onClose: () => void }) {
  const t = useText();
  const formats = useFormats();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { said } = useNotify();
  const name = formats.name(contact.name);
  const remove = useMutation({
    mutationFn: () => deleteContact(contact),
    onSuccess: async () => {
      said(t('contacts-deleted', { name }));
      await navigate({ to: '/contacts', ignoreBlocker: true });
      queryClient.removeQueries({ queryKey: keys.one('contact', contact.id) });
    },
    onError: error => {
      // It is another contact than the one that was looked at: shown first, deleted on the next click.
      if (error instanceof Problem && error.code === 'stale') queryClient.setQueryData(keys.one('contact', contact.id), error.current);
    },
  });
  return (
    <ConfirmByName opened={opened} onClose={() => { remove.reset(); onClose(); }} title={t('contacts-delete-title')} name={name} action={t('contacts-delete')} onConfirm={() => remove.mutate()} isBusy={remove.isPending} error={remove.error}>
      {t('contacts-delete-text')}
    </ConfirmByName>
  );
}
