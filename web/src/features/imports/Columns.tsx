import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fieldsQuery } from '@/api/fields';
import { IMPORT_FIELDS, type Import } from '@/api/imports';
import { useText } from '@/i18n';
import { isField, withField } from './plan';
import { CARDS, fieldText } from './words';
import classes from './imports.module.css';

const LEFT_OUT = 'none';

/** What each column of the file means, beside what stands in it. */
export function Columns({ row, onChange }: { row: Import; onChange: (columns: (string | null)[]) => void }) {
  const t = useText();
  const { entity } = row;
  const own = useQuery(fieldsQuery()).data?.filter(field => field.entity === CARDS[entity]).map(({ id, name, archived }) => ({ value: `field:${id}`, label: name, archived })) ?? [];
  const offered = own.filter(({ value, archived }) => !archived || row.columns.some(({ field }) => field === value));
  const options = [
    { value: LEFT_OUT, label: t('imports-field-none') },
    ...IMPORT_FIELDS[entity].map(value => ({ value, label: t(fieldText(entity, value)) })),
    ...[{ group: t('imports-field-own'), items: offered.map(({ value, label }) => ({ value, label })) }].filter(({ items }) => items.length > 0),
  ];
  return (
    <ul className={classes['columns']} aria-labelledby="import-columns">
      {row.columns.map((column, place) => {
        const name = column.name ?? t('imports-column', { number: place + 1 });
        return (
          // Columns have no other name than their place.
          <li key={place} data-left-out={column.field === null || undefined}>
            <b>{name}</b>
            <span className={classes['samples']}>{column.samples.length === 0 ? t('imports-empty-column') : column.samples.join(' · ')}</span>
            <Select aria-label={t('imports-means', { column: name })} data={options} value={column.field ?? LEFT_OUT} allowDeselect={false} onChange={value => onChange(withField(row.columns, place, isField(entity, value) ? value : null))} />
          </li>
        );
      })}
    </ul>
  );
}
