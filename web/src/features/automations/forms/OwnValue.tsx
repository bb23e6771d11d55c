import { MultiSelect, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OwnField } from '@/api/automations';
import { DayInput } from '@/features/deals/DayInput';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useText } from '@/i18n';
import { joinValues, splitValues, typeOfOwn } from '../model/own';
import { useWords } from '../words';

interface Props { own: OwnField; value: string; onChange: (value: string) => void; label: string; /** It is said, not shown. */ isLabelHidden?: boolean; placeholder?: string; error?: ReactNode; /** It may be empty again. */ isClearable?: boolean }

/** A value of a field that the workspace has added, as its kind is entered. Nothing is an empty text. */
export function OwnValue({ own, value, onChange, placeholder, error, isClearable = false, label, isLabelHidden = false }: Props) {
  const t = useText();
  const words = useWords();
  const users = useUserOptions();
  const shared = { ...(isLabelHidden ? { 'aria-label': label } : { label }), error, ...(placeholder === undefined ? {} : { placeholder }) };
  const clearing = isClearable ? { clearable: true, clearButtonProps: { 'aria-label': t('automations-clear') } } : { allowDeselect: false };
  const chosen = { ...shared, ...clearing, placeholder: placeholder ?? t('automations-choose'), nothingFoundMessage: t('app-nothing-found'), value: value === '' ? null : value, onChange: (next: string | null) => onChange(next ?? '') };
  const choices = own.choices.map(one => ({ value: one.value, label: one.name }));
  switch (own.kind) {
    case 'checkbox': return <Select {...chosen} data={['true', 'false'].map(one => ({ value: one, label: words.value(own.entity, own.field, one) }))} />;
    case 'choice': return <Select {...chosen} searchable={choices.length > 8} data={choices} />;
    case 'person': return <Select {...chosen} searchable data={users} />;
    case 'multi_choice': return <MultiSelect {...shared} data={choices} value={splitValues(value)} placeholder={value === '' ? chosen.placeholder : ''} nothingFoundMessage={t('app-nothing-found')} onChange={next => onChange(joinValues(next))} />;
    case 'date': return <DayInput label={label} isLabelHidden={isLabelHidden} error={error} value={value} onChange={onChange} />;
    default: return <TextInput {...shared} autoComplete="off" maxLength={200} inputMode={typeOfOwn(own) === 'number' ? 'decimal' : 'text'} value={value} onChange={event => onChange(event.currentTarget.value)} />;
  }
}
