import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CustomField } from '@/api/fields';
import { usersQuery } from '@/api/people';
import { AmountInput } from '@/features/deals/AmountInput';
import { DayInput } from '@/features/deals/DayInput';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useText } from '@/i18n';
import { jsonOf, type Draft } from './values';

interface Props {
  field: Pick<CustomField, 'kind' | 'choices'>;
  label: string;
  draft: Draft;
  onChange: (draft: Draft) => void;
  error?: string | undefined;
  /** It was opened to be edited at once. */
  startsOpen?: boolean;
  disabled?: boolean;
}

/** The editor of a value, by its kind. */
export function ValueInput({ field, label, draft, onChange, error, startsOpen = false, disabled = false }: Props) {
  const t = useText();
  const isWrong = jsonOf(field.kind, draft) === undefined;
  if (Array.isArray(draft)) {
    return (
      <MultiSelect
        label={label} data={field.choices.map(({ name }) => name)} value={draft} onChange={onChange} searchable clearable autoFocus={startsOpen} error={error} disabled={disabled}
        nothingFoundMessage={t('app-nothing-found')} comboboxProps={{ shadow: 'md', position: 'top-start' }} clearButtonProps={{ 'aria-label': t('fields-empty-it') }}
      />
    );
  }
  if (typeof draft === 'object') return <AmountInput label={label} value={draft} onChange={onChange} error={isWrong ? t('deals-amount-wrong') : error} startsFocused={startsOpen} />;
  switch (field.kind) {
    case 'date': return <DayInput label={label} value={draft} onChange={onChange} error={error} startsOpen={startsOpen} />;
    case 'person': return <PersonInput label={label} value={draft} onChange={onChange} error={error} startsOpen={startsOpen} disabled={disabled} />;
    case 'checkbox': case 'choice': {
      const options = field.kind === 'choice' ? field.choices.map(({ name }) => ({ value: name, label: name })) : [{ value: 'true', label: t('app-yes') }, { value: 'false', label: t('app-no') }];
      return <OneOf label={label} options={options} value={draft} onChange={onChange} error={error} startsOpen={startsOpen} disabled={disabled} />;
    }
    default: return (
      <TextInput
        label={label} value={draft} onChange={event => onChange(event.currentTarget.value)} autoComplete="off" autoFocus={startsOpen} onFocus={event => event.currentTarget.select()} disabled={disabled}
        inputMode={field.kind === 'number' ? 'decimal' : field.kind === 'link' ? 'url' : 'text'} placeholder={field.kind === 'link' ? 'https://' : undefined} maxLength={2000}
        error={isWrong ? t('fields-number-wrong') : error}
      />
    );
  }
}

interface OneProps { label: string; value: string; onChange: (value: string) => void; error: string | undefined; startsOpen: boolean; disabled: boolean }

function OneOf({ label, options, value, onChange, error, startsOpen, disabled }: OneProps & { options: { value: string; label: string }[] }) {
  const t = useText();
  return (
    <Select
      label={label} data={[{ value: NONE, label: t('fields-nothing') }, ...options]} value={value === '' ? NONE : value} searchable={options.length > 8} allowDeselect={false} error={error} disabled={disabled}
      defaultDropdownOpened={startsOpen} autoFocus={startsOpen} nothingFoundMessage={t('app-nothing-found')} comboboxProps={{ shadow: 'md' }}
      onChange={chosen => { if (chosen !== null) onChange(chosen === NONE ? '' : chosen); }}
    />
  );
}

function PersonInput({ value, ...rest }: OneProps) {
  const chosen = useQuery(usersQuery()).data?.find(({ id }) => id === value);
  return <OneOf {...rest} value={value} options={useUserOptions(chosen ?? null)} />;
}

/** Choices are names: none of them begins with this. */
const NONE = '\u0000';
