import { Select } from '@mantine/core';
import { IMPORT_FIELDS, type Import, type ImportField } from '@/api/imports';
import { useText } from '@/i18n';
import { isField, withField } from './plan';
import classes from './imports.module.css';

const LEFT_OUT = 'none';

/** What each column of the file means, beside what stands in it. */
export function Columns({ row, onChange }: { row: Import; onChange: (columns: (ImportField | null)[]) => void }) {
  const t = useText();
  const options = [{ value: LEFT_OUT, label: t('imports-field-none') }, ...IMPORT_FIELDS.map(value => ({ value, label: t(`imports-field-${value}`) }))];
  return (
    <ul className={classes['columns']} aria-labelledby="import-columns">
      {row.columns.map((column, place) => {
        const name = column.name ?? t('imports-column', { number: place + 1 });
        return (
          // Columns have no other name than their place.
          <li key={place} data-left-out={column.field === null || undefined}>
            <b>{name}</b>
            <span className={classes['samples']}>{column.samples.length === 0 ? t('imports-empty-column') : column.samples.join(' · ')}</span>
            <Select aria-label={t('imports-means', { column: name })} data={options} value={column.field ?? LEFT_OUT} allowDeselect={false} onChange={value => onChange(withField(row.columns, place, isField(value) ? value : null))} />
          </li>
        );
      })}
    </ul>
  );
}
