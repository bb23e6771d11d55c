import { useQueryClient } from '@tanstack/react-query';
import { changeContact, type Contact, type ContactPatch } from '@/api/contacts';
import { keys } from '@/api/keys';
import type { Source } from '@/features/fields/useField';

/** Fields of a contact, as the editors take them. */
export function useContactField(contact: Contact) {
  const queryClient = useQueryClient();
  return <Value>(read: (contact: Contact) => Value, patch: (value: Value) => ContactPatch): Source<Contact, Value> => ({
    row: contact,
    read,
    send: (row, value) => changeContact(row, patch(value)),
    onRow: row => queryClient.setQueryData(keys.one('contact', row.id), row),
  });
}
