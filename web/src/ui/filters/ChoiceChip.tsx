import { Combobox, useCombobox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useText } from '@/i18n';
import { Chip } from './Chip';
import classes from './FilterBar.module.css';

interface Props {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  options: { value: string; label: string; icon?: ReactNode }[];
  isSearchable: boolean;
  startsOpen: boolean;
  showsName?: boolean | undefined;
}

/** A filter by one of several values. */
export function ChoiceChip({ label, value, onChange, options, isSearchable, startsOpen, showsName }: Props) {
  const t = useText();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    defaultOpened: startsOpen,
    onDropdownOpen: () => { if (isSearchable) combobox.focusSearchInput(); else combobox.focusTarget(); },
    onDropdownClose: () => { setSearch(''); combobox.resetSelectedOption(); combobox.focusTarget(); },
  });
  const wanted = search.trim().toLocaleLowerCase();
  const shown = options.filter(option => option.label.toLocaleLowerCase().includes(wanted));
  return (
    <Combobox store={combobox} width={240} position="bottom-start" shadow="md" onOptionSubmit={chosen => { onChange(chosen === value ? undefined : chosen); combobox.closeDropdown(); }}>
      <Combobox.Target targetType="button">
        <Chip label={label} showsName={showsName} shown={value === undefined ? undefined : options.find(option => option.value === value)?.label ?? value} onClear={() => onChange(undefined)} onClick={() => combobox.toggleDropdown()} />
      </Combobox.Target>
      <Combobox.Dropdown>
        {isSearchable && <Combobox.Search value={search} onChange={event => setSearch(event.currentTarget.value)} placeholder={t('app-search-short')} aria-label={t('app-search-short')} />}
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label={label}>
          {shown.map(option => (
            <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
              <span style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
                <span className={classes['icons']}>{option.value === value ? <IconCheck size={15} /> : option.icon}</span>
                {option.label}
              </span>
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty>{t('app-nothing-found')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
