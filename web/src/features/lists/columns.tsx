import { Pill } from '@mantine/core';
import { useMemo } from 'react';
import { valueOf, type CardEntity, type Carded, type CustomField, type FieldKind } from '@/api/fields';
import { useFieldsOf } from '@/features/fields/custom/useFieldsOf';
import { ValueText } from '@/features/fields/custom/ValueText';
import { useText } from '@/i18n';
import { Nothing, type Column } from '@/ui';
import classes from './lists.module.css';

const WIDTHS: Record<FieldKind, number> = { text: 180, number: 110, money: 130, date: 130, checkbox: 100, choice: 140, multi_choice: 190, link: 180, person: 180 };
const OWN = 'f.';

/** The columns that are shown, in their own order: the usual ones, or those that the address names. The link of the row is always there. */
export function shownColumns<Row>(all: Column<Row>[], usual: readonly string[], chosen: string | undefined): Column<Row>[] {
  if (chosen === undefined) return all.filter(({ id }) => usual.includes(id));
  const ids = chosen.split(',');
  // What somebody has chosen is shown on every screen that shows a table.
  return all.filter(({ id, isLink }) => isLink === true || ids.includes(id)).map(column => {
    const { from, ...rest } = column;
    return from === undefined ? column : rest;
  });
}

/** The address's word for some columns; none for the usual ones. */
export function columnsWord(ids: readonly string[], all: readonly string[], usual: readonly string[]): string | undefined {
  const inOrder = all.filter(id => ids.includes(id));
  const isUsual = inOrder.length === usual.length && inOrder.every(id => usual.includes(id));
  return isUsual ? undefined : inOrder.join(',');
}

export interface ListColumns<Row> {
  columns: Column<Row>[];
  /** All that can be chosen. */
  all: Column<Row>[];
  usual: string[];
  /** Somebody has chosen: the table may be wider than the screen. */
  isChosen: boolean;
}

/** The columns of a list of cards: its own, the tags, and the fields of the workspace. */
export function useListColumns<Row extends Carded>(entity: CardEntity, own: Column<Row>[], chosen: string | undefined): ListColumns<Row> {
  const t = useText();
  const fields = useFieldsOf(entity);
  const label = t('fields-tags');
  const more = useMemo((): Column<Row>[] => {
    const offered = fields.filter(({ key, archived }) => !archived || chosen?.split(',').includes(OWN + key));
    return [{ id: 'tags', head: label, width: 180, cell: row => <Tags tags={row.tags} /> }, ...offered.map(field => columnOf<Row>(field))];
  }, [fields, chosen, label]);
  const all = [...own, ...more];
  const usual = own.map(({ id }) => id);
  return { columns: shownColumns(all, usual, chosen), all, usual, isChosen: chosen !== undefined };
}

function columnOf<Row extends Carded>(field: CustomField): Column<Row> {
  const isCounted = field.kind === 'number' || field.kind === 'money';
  return { id: OWN + field.key, head: field.name, width: WIDTHS[field.kind], ...(isCounted ? { align: 'right' } : {}), cell: row => <ValueText field={field} value={valueOf(row, field.key)} isLine /> };
}

function Tags({ tags }: { tags: string[] }) {
  if (tags.length === 0) return <Nothing />;
  return <span className={classes['tags']} title={tags.join(', ')}>{tags.map(tag => <Pill key={tag} component="span">{tag}</Pill>)}</span>;
}
