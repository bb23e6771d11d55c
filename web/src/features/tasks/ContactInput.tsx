import { ActionIcon, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { searchQuery } from '@/api/search';
import { useFormats, useText } from '@/i18n';
import { Avatar, TwoLines } from '@/ui';
import classes from './tasks.module.css';

export interface Chosen { id: string; name: string }

interface Props { label: string; value: Chosen | null; error?: string | undefined; startsFocused?: boolean; onChange: (contact: Chosen | null) => void }

/** Whom a task is about, found by name or any spelling of a number. */
export function ContactInput({ label, value, error, startsFocused = false, onChange }: Props) {
  const t = useText();
  const formats = useFormats();
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), 200);
  const found = useQuery({ ...searchQuery(wanted), enabled: wanted !== '', placeholderData: keepPreviousData });
  // While somebody types on, what stands there was found for less.
  const isFound = found.isSuccess && !found.isPlaceholderData && text.trim() === wanted;
  const contacts = wanted === '' ? [] : found.data?.contacts.slice(0, 6) ?? [];
  if (value !== null) {
    return (
      <div role="group" aria-label={label}>
        <div className={classes['hint']} aria-hidden>{label}</div>
        <div className={classes['chosen']}>
          <span>{formats.name(value.name)}</span>
          <ActionIcon variant="subtle" color="gray" aria-label={t('tasks-contact-clear')} onClick={() => onChange(null)}><IconX size={16} /></ActionIcon>
        </div>
      </div>
    );
  }
  return (
    <div>
      <TextInput
        label={label} value={text} error={error} autoComplete="off" autoFocus={startsFocused} placeholder={t('app-search')} leftSection={<IconSearch size={16} aria-hidden />} onChange={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          // The first one found is whom Enter means; the form around is not sent by it.
          if (event.key !== 'Enter' || text.trim() === '') return;
          event.preventDefault();
          const [first] = contacts;
          if (first && isFound) onChange({ id: first.id, name: first.name ?? first.phone?.raw ?? '' });
        }}
      />
      <div role="status">
        {wanted !== '' && found.isError && <p className={classes['hint']}>{t('app-search-failed')}</p>}
        {wanted !== '' && found.isSuccess && contacts.length === 0 && <p className={classes['hint']}>{t('app-nothing-found')}</p>}
      </div>
      {contacts.length > 0 && (
        <ul className={classes['found']} aria-label={t('app-nav-contacts')}>
          {contacts.map(({ id, name, phone, company }) => {
            const number = phone ? formats.phone(phone) : '';
            const shown = name === null ? number : formats.name(name);
            return (
              <li key={id}>
                <UnstyledButton className={classes['choice']} onClick={() => { setText(''); onChange({ id, name: shown }); }}>
                  <Avatar name={shown} /><TwoLines main={shown} sub={[company?.name, number === shown ? null : number].filter(Boolean).join(' · ')} />
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
