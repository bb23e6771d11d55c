import { NumberInput, Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '@/i18n';
import { minutesOf, spanOf, UNITS, type Unit } from '../model/span';
import classes from '../editor/chain.module.css';

interface Props { label: string; description?: string; minutes: number | null; units?: readonly Unit[]; error?: ReactNode; onChange: (minutes: number | null) => void; isClearable?: boolean }

/** A length of time in the unit that fits. */
export function SpanField({ label, description, minutes, units = UNITS, error, onChange, isClearable = false }: Props) {
  const t = useText();
  const [unit, setUnit] = useState<Unit>(() => spanOf(minutes ?? 60, units).unit);
  return (
    <div className={classes['pair']}>
      <NumberInput
        label={label} description={description} inputWrapperOrder={['label', 'input', 'description', 'error']} min={0} max={100_000} allowDecimal={false} allowNegative={false} hideControls error={error} value={minutes === null ? '' : minutes / minutesOf(1, unit)}
        onChange={typed => { if (typeof typed === 'number') onChange(minutesOf(typed, unit)); else if (isClearable) onChange(null); }}
      />
      <Select
        label={t('automations-unit')} allowDeselect={false} data={units.map(one => ({ value: one, label: t(`automations-unit-${one}`) }))} value={unit}
        onChange={chosen => {
          const next = units.find(one => one === chosen);
          if (next === undefined) return;
          setUnit(next);
          if (minutes !== null) onChange(minutesOf(Math.round(minutes / minutesOf(1, unit)), next));
        }}
      />
    </div>
  );
}
