import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormats, useText } from '@/i18n';
import { currencies } from './currencies';
import classes from './deals.module.css';

export interface AmountValue { amount: string; currency: string }
interface Props { /** What it is called, if it is not the amount of a deal. */ label?: string; value: AmountValue; onChange: (value: AmountValue) => void; error?: ReactNode; startsFocused?: boolean }

/** How much, and in what currency. */
export function AmountInput({ label, value, onChange, error, startsFocused = false }: Props) {
  const t = useText();
  const { language } = useFormats();
  const offered = currencies(language);
  const data = offered.some(({ value: code }) => code === value.currency) ? offered : [{ value: value.currency, label: value.currency }, ...offered];
  return (
    <div className={classes['money']}>
      <TextInput
        label={label ?? t('deals-amount')} inputMode="decimal" autoComplete="off" autoFocus={startsFocused} value={value.amount} error={error} placeholder="12 500"
        onChange={event => onChange({ ...value, amount: event.currentTarget.value })}
      />
      {/* The field shows the code, the list the names, too. */}
      <Select
        label={t('deals-currency')} data={data.map(({ value: code }) => ({ value: code, label: code }))} allowDeselect={false} value={value.currency} comboboxProps={{ shadow: 'md', width: 240, position: 'bottom-end' }}
        renderOption={({ option }) => data.find(({ value: code }) => code === option.value)?.label ?? option.value} onChange={currency => { if (currency !== null) onChange({ ...value, currency }); }}
      />
    </div>
  );
}
