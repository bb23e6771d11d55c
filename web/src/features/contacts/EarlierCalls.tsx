import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { linkEarlierCalls, type Contact } from '@/api/contacts';
import { keys } from '@/api/keys';
import { idempotencyKey } from '@/api/version';
import { useText } from '@/i18n';
import { ProblemAlert, useNotify } from '@/ui';
import classes from './contacts.module.css';

/** Calls of the contact's numbers that came before it and are linked to nobody. */
export function EarlierCalls({ contact }: { contact: Contact }) {
  const t = useText();
  const queryClient = useQueryClient();
  const { said } = useNotify();
  const key = useRef(idempotencyKey());
  const link = useMutation({
    mutationFn: () => linkEarlierCalls(contact.id, key.current),
    onSuccess: ({ calls }) => {
      key.current = idempotencyKey();
      said(t('contacts-earlier-linked', { count: calls }));
      queryClient.setQueryData<Contact>(keys.one('contact', contact.id), old => old && { ...old, earlier_calls: 0 });
    },
  });
  const count = contact.earlier_calls ?? 0;
  if (count === 0) return null;
  return (
    <div className={classes['notice']}>
      <span>{t('contacts-earlier', { count })}</span>
      <Button size="compact-md" variant="default" loading={link.isPending} onClick={() => link.mutate()}>{t('contacts-earlier-link')}</Button>
      <ProblemAlert error={link.error} />
    </div>
  );
}
