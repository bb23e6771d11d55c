import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { companyNamesQuery } from '@/api/companies';
import { searchQuery } from '@/api/search';
import { useFormats, useText } from '@/i18n';

export interface Named { id: string; name: string }
interface Props extends Omit<SelectProps, 'value' | 'onChange' | 'data'> { value: Named | null; onChange: (value: Named | null) => void }

/** One of the contacts, found by name or number. */
export function ChooseContact(props: Props) {
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({ ...searchQuery(wanted), enabled: wanted !== '', placeholderData: keepPreviousData });
  const contacts = found.data?.contacts.map(({ id, name, phone }) => ({ id, name: name === null ? (phone ? formats.phone(phone) : '—') : formats.name(name) })) ?? [];
  return <Choose {...props} found={wanted === '' ? [] : contacts} onTyped={setTyped} />;
}

/** One of the companies, found by name. */
export function ChooseCompany(props: Props) {
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({ ...companyNamesQuery(wanted), placeholderData: keepPreviousData });
  return <Choose {...props} found={found.data ?? []} onTyped={setTyped} />;
}

function Choose({ value, onChange, found, onTyped, ...rest }: Props & { found: Named[]; onTyped: (text: string) => void }) {
  const t = useText();
  const all = value === null || found.some(({ id }) => id === value.id) ? found : [value, ...found];
  return (
    <Select
      searchable clearable allowDeselect={false} placeholder={t('app-search-short')} nothingFoundMessage={t('app-nothing-found')} comboboxProps={{ shadow: 'md' }} maxDropdownHeight={220}
      clearButtonProps={{ 'aria-label': t('deals-take-away') }} filter={({ options }) => options}
      {...rest}
      data={all.map(({ id, name }) => ({ value: id, label: name }))} value={value?.id ?? null} onSearchChange={onTyped} onChange={id => onChange(all.find(one => one.id === id) ?? null)}
    />
  );
}
