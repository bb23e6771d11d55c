import { Textarea, TextInput } from '@mantine/core';
import { useText } from '@/i18n';
import { Nothing } from '@/ui';
import { Field } from './Field';
import { saidOf } from './problems';
import { useField, type Source } from './useField';

interface Props<Row extends { version: number }> {
  label: string;
  name: string;
  source: Source<Row, string>;
  /** What stands there while it is empty. */
  placeholder?: string;
  /** How the value is written; as it is by default. */
  shown?: React.ReactNode;
  isLong?: boolean;
  isRequired?: boolean;
}

/** One text. */
export function TextField<Row extends { version: number }>({ label, name, source, placeholder, shown, isLong = false, isRequired = false }: Props<Row>) {
  const t = useText();
  const field = useField(source);
  const input = {
    label,
    placeholder,
    value: field.draft,
    error: saidOf(field.error, name) ?? (isRequired && field.isDirty && field.draft.trim() === '' ? t('app-required') : undefined),
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => field.setDraft(event.currentTarget.value),
  };
  return (
    <Field label={label} name={name} field={field} theirs={value => value || '—'} editor={isLong ? <Textarea autosize minRows={2} autoFocus {...input} /> : <TextInput autoFocus autoComplete="off" onFocus={event => event.currentTarget.select()} {...input} />}>
      {shown ?? (field.value === '' ? <Nothing /> : field.value)}
    </Field>
  );
}
