import { Autocomplete } from '@mantine/core';
import type { ReactNode } from 'react';
import { Nothing } from '@/ui';
import { Field } from './Field';
import { saidOf } from './problems';
import { useField, type Source } from './useField';

interface Props<Row extends { version: number }> {
  label: string;
  name: string;
  description?: string;
  source: Source<Row, string>;
  /** What fits what is typed so far. */
  useOptions: (typed: string) => string[];
  /** The value as it stands there, such as a link. */
  shown?: ReactNode;
}

/** A text for which there are suggestions; anything else may be typed, too. */
export function SuggestField<Row extends { version: number }>({ label, name, description, source, useOptions, shown }: Props<Row>) {
  const field = useField(source);
  const options = useOptions(field.isEditing ? field.draft : '');
  return (
    <Field
      label={label} name={name} field={field} hasOwnLinks={shown !== undefined} theirs={value => value || '—'}
      editor={(
        <Autocomplete
          label={label} description={description} data={options} filter={({ options: all }) => all} value={field.draft} onChange={field.setDraft} autoFocus autoComplete="off" onFocus={event => event.currentTarget.select()}
          error={saidOf(field.error, name)} comboboxProps={{ shadow: 'md' }} maxDropdownHeight={220}
        />
      )}
    >
      {field.value === '' ? <Nothing /> : shown ?? field.value}
    </Field>
  );
}
