import { useEffect, useRef, type ChangeEvent } from 'react';
import { useText } from '@/i18n';
import classes from './DataTable.module.css';

/** Rows that are chosen, to change many at once. */
export interface RowSelection<Row> {
  chosen: ReadonlySet<string>;
  /** Chooses a row, or no longer; with `isRange` all rows from the last one to this. */
  toggle: (id: string, isRange: boolean) => void;
  /** Chooses all rows that are read, or none. */
  toggleAll: (isOn: boolean) => void;
  /** What a row is called, for a screen reader. */
  nameOf: (row: Row) => string;
}

const isShift = ({ nativeEvent }: ChangeEvent): boolean => nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;

/** The box of a row; around it there is room for a finger. */
export function CheckRow<Row extends { id: string }>({ row, selection }: { row: Row; selection: RowSelection<Row> }) {
  const t = useText();
  return (
    <label className={classes['check']}>
      <input type="checkbox" data-row-check aria-label={t('app-choose', { name: selection.nameOf(row) })} checked={selection.chosen.has(row.id)} onChange={event => selection.toggle(row.id, isShift(event))} />
    </label>
  );
}

/** The box above them. */
export function CheckAll<Row extends { id: string }>({ rows, selection: { chosen, toggleAll } }: { rows: Row[]; selection: RowSelection<Row> }) {
  const t = useText();
  const box = useRef<HTMLInputElement>(null);
  const count = rows.filter(({ id }) => chosen.has(id)).length;
  const isSome = count > 0 && count < rows.length;
  useEffect(() => { if (box.current) box.current.indeterminate = isSome; }, [isSome]);
  return <label className={classes['check']}><input ref={box} type="checkbox" aria-label={t('app-choose-all')} checked={rows.length > 0 && count === rows.length} disabled={rows.length === 0} onChange={event => toggleAll(event.currentTarget.checked)} /></label>;
}
