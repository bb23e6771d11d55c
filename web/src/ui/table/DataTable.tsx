import { Button } from '@mantine/core';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { useText } from '@/i18n';
import type { ListView } from '@/live';
import { Blank, Failed } from '../States';
import { LoadMore } from './LoadMore';
import { NewRows } from './NewRows';
import { CheckAll, CheckRow, type RowSelection } from './Selecting';
import { useRowKeys } from './useRowKeys';
import { useVisibleRows } from './useVisibleRows';
import classes from './DataTable.module.css';

/** A column: narrow screens leave out what has a `from`. */
export interface Column<Row> {
  id: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** In pixels; without it the column shares what is left. */
  width?: number;
  align?: 'right';
  /** The window's width in em from which the column is shown: `48` tablets, `62` small laptops, `75` wide. */
  from?: 48 | 62 | 75;
  /** The cell that is the row's link. */
  isLink?: boolean;
  /** Beside the link, outside of it, such as a button. */
  aside?: (row: Row) => ReactNode;
}

interface Props<Row extends { id: string }> {
  /** What the table is, for a screen reader. */
  label: string;
  list: ListView<Row>;
  columns: Column<Row>[];
  /** Where a row leads: `row => linkOptions({ to: '/contacts/$contactId', params: { contactId: row.id } })`. */
  link?: (row: Row) => LinkProps;
  /** The row whose details are open. */
  openId?: string | undefined;
  /** What appears here, and the button that makes it happen. */
  empty: { title: string; text: ReactNode; icon?: ReactNode; action?: ReactNode };
  /** Takes the filter away; given while one is set, it tells "nothing here" from "no match". */
  onClearFilter?: (() => void) | undefined;
  /** The row on a phone: a card in place of the columns. */
  card?: (row: Row) => ReactNode;
  /** Beside the card, outside of its link, such as a button. */
  cardAside?: (row: Row) => ReactNode;
  /** Rows can be chosen, to change many at once. */
  selection?: RowSelection<Row> | undefined;
  /** Somebody chose the columns: they may need more room than the screen has, and the table scrolls. */
  mayScroll?: boolean;
}

/** What a column without a width needs at least, and one with a box. */
const LEAST = 200;
const BOX = 36;

/** A list as a table: every list of the product has the same states, keys and manners. */
export function DataTable<Row extends { id: string }>(props: Props<Row>) {
  const { list, empty, onClearFilter } = props;
  const t = useText();
  if (list.status === 'error') return <Failed error={list.error} onRetry={list.retry} />;
  if (list.status === 'success' && list.rows.length === 0) {
    if (onClearFilter) {
      return (
        <Blank title={t('app-no-match')} action={<Button variant="default" onClick={onClearFilter}>{t('app-filter-clear')}</Button>}>
          {t('app-no-match-text')}
        </Blank>
      );
    }
    return <Blank icon={empty.icon} title={empty.title} action={empty.action}>{empty.text}</Blank>;
  }
  return <Rows {...props} />;
}

function Rows<Row extends { id: string }>({ label, list, columns, link, openId, card, cardAside, selection, mayScroll = false }: Props<Row>) {
  const t = useText();
  const body = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const isPending = list.status === 'pending';
  const asCards = isNarrow && card !== undefined;
  const { first, after, before, rows } = useVisibleRows(list.rows, body, asCards ? 64 : 48);
  const { ref: room, width } = useElementSize<HTMLDivElement>();
  const least = columns.reduce((sum, column) => sum + (column.width ?? LEAST), selection ? BOX : 0);
  const scrolls = mayScroll && !asCards && width > 0 && least > width;
  const span = columns.length + (selection ? 1 : 0);
  useRowKeys(body);

  return (
    <div ref={body} className={classes['list']} aria-busy={isPending}>
      <NewRows count={list.newCount} onShow={list.showNew} onAtTop={list.setAtTop} />
      {asCards
        ? (
            <ul className={classes['cards']} aria-label={label} style={{ paddingTop: before, paddingBottom: after }}>
              {isPending && <CardSkeletons />}
              {rows.map(row => (
                <li key={row.id} data-row={row.id} data-open={row.id === openId || undefined} data-chosen={selection?.chosen.has(row.id) || undefined}>
                  {selection && <CheckRow row={row} selection={selection} />}
                  {link ? <Link {...link(row)} className={classes['card']} data-row-link resetScroll={false}>{card(row)}</Link> : <div className={classes['card']}>{card(row)}</div>}
                  {cardAside?.(row)}
                </li>
              ))}
            </ul>
          )
        : (
            <div ref={room} className={classes['room']} data-scrolls={scrolls || undefined}>
              <table className={classes['table']} aria-label={label} aria-rowcount={list.hasMore ? -1 : list.rows.length + 1} style={scrolls ? { minWidth: least } : undefined}>
                <thead>
                  <tr>
                    {selection && <th scope="col" className={classes['box']}><CheckAll rows={list.rows} selection={selection} /></th>}
                    {columns.map(column => (
                      <th key={column.id} scope="col" data-from={column.from} data-align={column.align} style={column.width === undefined ? undefined : { width: column.width }}>{column.head}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {isPending && <RowSkeletons columns={columns} hasBox={selection !== undefined} />}
                  {before > 0 && <Gap height={before} span={span} />}
                  {rows.map((row, index) => (
                    <TableRow key={row.id} row={row} index={first + index} columns={columns} link={link} isOpen={row.id === openId} selection={selection} />
                  ))}
                  {after > 0 && <Gap height={after} span={span} />}
                </tbody>
              </table>
            </div>
          )}
      {isPending && <span className={classes['spoken']} role="status">{t('app-loading')}</span>}
      {list.hasMore && <LoadMore isLoading={list.isLoadingMore} hasFailed={list.moreFailed} onLoad={list.loadMore} />}
    </div>
  );
}

interface RowProps<Row extends { id: string }> { row: Row; index: number; columns: Column<Row>[]; link: ((row: Row) => LinkProps) | undefined; isOpen: boolean; selection: RowSelection<Row> | undefined }

function TableRow<Row extends { id: string }>({ row, index, columns, link, isOpen, selection }: RowProps<Row>) {
  return (
    <tr data-row={row.id} data-open={isOpen || undefined} data-linked={link ? true : undefined} data-chosen={selection?.chosen.has(row.id) || undefined} aria-rowindex={index + 2}>
      {selection && <td className={classes['box']}><CheckRow row={row} selection={selection} /></td>}
      {columns.map(column => (
        <td key={column.id} data-from={column.from} data-align={column.align}>
          {column.isLink && link
            ? (
                <span className={classes['linked']}>
                  <Link {...link(row)} className={classes['link']} data-row-link aria-current={isOpen ? 'true' : undefined} resetScroll={false}>{column.cell(row)}</Link>
                  {column.aside?.(row)}
                </span>
              )
            : column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

function Gap({ height, span }: { height: number; span: number }) {
  return <tr aria-hidden><td colSpan={span} style={{ height, padding: 0, border: 0 }} /></tr>;
}

const SKELETONS = Array.from({ length: 10 }, (_, index) => index);

function RowSkeletons<Row>({ columns, hasBox }: { columns: Column<Row>[]; hasBox: boolean }) {
  return SKELETONS.map(index => (
    <tr key={index} aria-hidden>
      {hasBox && <td className={classes['box']} />}
      {columns.map((column, at) => (
        <td key={column.id} data-from={column.from} data-align={column.align}>
          <span className={classes['bone']} style={{ width: `${45 + (index * 17 + at * 29) % 40}%` }} />
        </td>
      ))}
    </tr>
  ));
}

function CardSkeletons() {
  return SKELETONS.map(index => <li key={index} aria-hidden><div className={classes['card']}><span className={classes['bone']} style={{ width: `${50 + index * 17 % 40}%` }} /></div></li>);
}
