import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '@/i18n';
import { Nothing } from '@/ui';
import { Field } from './Field';
import { saidOf } from './problems';
import { useField, type Source } from './useField';

interface Props<Row extends { version: number }> {
  label: string;
  name: string;
  source: Source<Row, string | null>;
  options: { value: string; label: string }[];
  /** What choosing nobody is called; without it one of the options is always chosen. */
  noneLabel?: string;
  isSearchable?: boolean;
  shown?: ReactNode;
}

/** One of several, saved as soon as it is chosen. */
export function ChoiceField<Row extends { version: number }>({ label, name, source, options, noneLabel, isSearchable = false, shown }: Props<Row>) {
  const t = useText();
  const field = useField(source);
  const wordOf = (value: string | null) => options.find(option => option.value === value)?.label ?? noneLabel ?? '—';
  const choices = noneLabel === undefined ? options : [{ value: NONE, label: noneLabel }, ...options];
  return (
    <Field
      label={label} name={name} field={field} savesAtOnce theirs={wordOf}
      editor={(
        <Select
          label={label} data={choices} value={field.draft ?? NONE} searchable={isSearchable} allowDeselect={false} defaultDropdownOpened autoFocus nothingFoundMessage={t('app-nothing-found')}
          error={saidOf(field.error, name)} disabled={field.isSaving} comboboxProps={{ shadow: 'md' }}
          onChange={value => { if (value !== null) field.save(value === NONE ? null : value); }}
        />
      )}
    >
      {shown ?? (field.value === null ? <Nothing /> : wordOf(field.value))}
    </Field>
  );
}

const NONE = '-';
