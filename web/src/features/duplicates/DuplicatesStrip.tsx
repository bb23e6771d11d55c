import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Contact } from '@/api/contacts';
import { duplicatesQuery } from '@/api/duplicates';
import { useText } from '@/i18n';
import { CompareDrawer } from './CompareDrawer';
import classes from './duplicates.module.css';

/** On a contact's card: that others look like it. Nothing if none do, or if nobody knows yet. */
export function DuplicatesStrip({ contact }: { contact: Contact }) {
  const t = useText();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const found = useQuery(duplicatesQuery(contact.id)).data ?? [];
  if (found.length === 0) return null;
  return (
    <div className={classes['strip']}>
      <span>{t('duplicates-possible', { count: found.length })}</span>
      <Button size="compact-md" variant="default" onClick={() => setOpened(true)}>{t('duplicates-look')}</Button>
      <CompareDrawer
        opened={opened} onClose={() => setOpened(false)} firstId={contact.id} contacts={[contact, ...found.map(one => one.contact)]}
        onMerged={({ kept }) => { if (kept.id !== contact.id) void navigate({ to: '/contacts/$contactId', params: { contactId: kept.id }, replace: true }); }}
      />
    </div>
  );
}
