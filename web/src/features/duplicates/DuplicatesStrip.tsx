import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { duplicatesQuery, type TwinNoun } from '@/api/duplicates';
import { useText } from '@/i18n';
import { CompareDrawer } from './CompareDrawer';
import classes from './duplicates.module.css';

/** On a card: that others look like it. Nothing if none do, or if nobody knows yet. */
export function DuplicatesStrip({ noun, card }: { noun: TwinNoun; card: { id: string; name: string } }) {
  const t = useText();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const found = useQuery(duplicatesQuery(noun, card.id)).data ?? [];
  if (found.length === 0) return null;
  const open = (id: string) => (noun === 'contact'
    ? navigate({ to: '/contacts/$contactId', params: { contactId: id }, replace: true })
    : navigate({ to: '/companies/$companyId', params: { companyId: id }, replace: true }));
  return (
    <div className={classes['strip']}>
      <span>{t(`duplicates-possible-${noun}`, { count: found.length })}</span>
      <Button size="compact-md" variant="default" onClick={() => setOpened(true)}>{t('duplicates-look')}</Button>
      <CompareDrawer
        noun={noun} opened={opened} onClose={() => setOpened(false)} firstId={card.id} cards={[card, ...found]}
        onMerged={({ kept }) => { if (kept.id !== card.id) void open(kept.id); }}
      />
    </div>
  );
}
