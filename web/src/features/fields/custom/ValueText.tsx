import { Pill } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CustomField, FieldJson } from '@/api/fields';
import { usersQuery } from '@/api/people';
import { dayOfText } from '@/features/deals/values';
import { useFormats, useText } from '@/i18n';
import { Nothing, Person } from '@/ui';
import { isNothing, shortLink, type Draft } from './values';
import classes from './custom.module.css';

/** A value as people read it: on a card, or in one line of a table. */
export function ValueText({ field, value, isLine = false }: { field: CustomField; value: FieldJson; isLine?: boolean }) {
  const words = useWords();
  if (isNothing(value)) return <Nothing />;
  if (field.kind === 'link' && typeof value === 'string') return <a href={value} target="_blank" rel="noopener noreferrer" className={classes['link']} title={value}>{shortLink(value)}</a>;
  if (field.kind === 'person') return <Person name={words(field, value)} />;
  if (Array.isArray(value)) return <span className={classes['pills']} data-line={isLine || undefined} title={isLine ? words(field, value) : undefined}>{value.map(name => <Pill key={name} component="span">{name}</Pill>)}</span>;
  return <span className={classes['cut']} title={words(field, value)}>{words(field, value)}</span>;
}

/** A value in words alone. */
export function useWords(): (field: Pick<CustomField, 'kind'>, value: FieldJson | Draft) => string {
  const t = useText();
  const formats = useFormats();
  const users = useQuery(usersQuery()).data;
  return ({ kind }, value) => {
    if (isNothing(value)) return '—';
    if (Array.isArray(value)) return value.join(', ');
    if (typeof value === 'object' && value !== null) return value.amount === '' ? '—' : formats.money(value.amount, value.currency);
    if (kind === 'checkbox') return String(value) === 'true' ? t('app-yes') : t('app-no');
    if (kind === 'number') return formats.number(Number(value));
    if (kind === 'date') return dayOfText(String(value), formats);
    // Somebody who is not among the users any more has no name here.
    if (kind === 'person') return users?.find(({ id }) => id === value)?.name ?? '…';
    return String(value);
  };
}
