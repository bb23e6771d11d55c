import { Button, Skeleton, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { searchQuery } from '@/api/search';
import { useFormats, useText } from '@/i18n';
import { Avatar, Failed, TwoLines } from '@/ui';
import classes from './drawer.module.css';

/** Finds a contact and links the call to it. */
export function LinkContact({ isBusy, except, onChoose, onCancel }: { isBusy: boolean; except: string | undefined; onChoose: (id: string) => void; onCancel: () => void }) {
  const t = useText();
  const formats = useFormats();
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), 200);
  const found = useQuery({ ...searchQuery(wanted), enabled: wanted !== '' });
  const contacts = found.data?.contacts.filter(({ id }) => id !== except) ?? [];
  return (
    <div className={classes['form']}>
      <TextInput data-autofocus autoFocus value={text} onChange={event => setText(event.currentTarget.value)} label={t('calls-link-search')} placeholder={t('app-search')} leftSection={<IconSearch size={16} aria-hidden />} onKeyDown={event => { if (event.key === 'Escape') { event.preventDefault(); onCancel(); } }} />
      {wanted !== '' && found.isPending && <Skeleton h={40} />}
      {found.isError && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {wanted !== '' && found.isSuccess && contacts.length === 0 && <p className={classes['hint']} role="status">{t('app-nothing-found')}</p>}
      {wanted !== '' && contacts.length > 0 && (
        <ul className={classes['plain']} aria-label={t('app-nav-contacts')}>
          {contacts.map(contact => {
            const phone = contact.phone ? formats.phone(contact.phone) : null;
            const name = contact.name === null ? phone ?? '—' : formats.name(contact.name);
            return (
              <li key={contact.id}>
                <UnstyledButton className={classes['choice']} disabled={isBusy} onClick={() => onChoose(contact.id)}>
                  <Avatar name={name} /><TwoLines main={name} sub={[contact.company?.name, phone === name ? null : phone].filter(Boolean).join(' · ')} />
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
      )}
      <div className={classes['buttons']}><Button size="compact-md" variant="default" onClick={onCancel}>{t('app-cancel')}</Button></div>
    </div>
  );
}
