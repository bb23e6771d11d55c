import { fireEvent, screen, within } from '@testing-library/react';
import { linkOptions } from '@tanstack/react-router';
import { expect, test, vi } from 'vitest';
import { Problem } from '@/api/problem';
import type { ListView } from '@/live';
import { show } from '@/testing/render';
import { DataTable, type Column } from './DataTable';

interface Row { id: string; name: string }

const ready = (names: string[]): ListView<Row> => ({
  rows: names.map(name => ({ id: name, name })), status: 'success', error: null, retry: vi.fn(), hasMore: false, isLoadingMore: false, moreFailed: false,
  loadMore: vi.fn(), newCount: 0, showNew: vi.fn(), setAtTop: vi.fn(),
});
const columns: Column<Row>[] = [{ id: 'name', head: 'Name', isLink: true, cell: row => row.name }, { id: 'length', head: 'Length', align: 'right', cell: row => row.name.length }];
const table = (list: ListView<Row>, clear?: () => void) => (
  <DataTable label="People" list={list} columns={columns} link={row => linkOptions({ to: '/calls', search: { call: row.id } })} onClearFilter={clear} empty={{ title: 'Nobody yet', text: 'People appear here.', action: <button type="button">Invite</button> }} />
);

test('rows, with their links', async () => {
  await show(table(ready(['Ann', 'Bob'])));
  const rows = within(screen.getByRole('table', { name: 'People' })).getAllByRole('row');
  expect(rows.map(row => row.textContent)).toEqual(['NameLength', 'Ann3', 'Bob3']);
  expect(screen.getByRole('link', { name: 'Bob' })).toHaveAttribute('href', '/calls?call=Bob');
});

test('arrows go from row to row, and a click beside the link is a click on it', async () => {
  const { user } = await show(table(ready(['Ann', 'Bob', 'Cid'])));
  const [ann, bob, cid] = screen.getAllByRole('link');
  ann?.focus();
  await user.keyboard('{ArrowDown}');
  expect(bob).toHaveFocus();
  await user.keyboard('jj');
  expect(cid).toHaveFocus();
  await user.keyboard('{Home}');
  expect(ann).toHaveFocus();
  // On a Cyrillic layout.
  fireEvent.keyDown(ann as HTMLElement, { key: 'о', code: 'KeyJ' });
  expect(bob).toHaveFocus();
  const clicked = vi.fn((event: Event) => event.preventDefault());
  bob?.addEventListener('click', clicked);
  await user.click(screen.getAllByRole('cell')[3] as HTMLElement);
  expect(clicked).toHaveBeenCalledOnce();
});

test('an empty list says what will be there; a filter that matches nothing says so', async () => {
  await show(table(ready([])));
  expect(screen.getByText('Nobody yet')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Invite' })).toBeInTheDocument();
  const clear = vi.fn();
  const { user } = await show(table(ready([]), clear));
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(clear).toHaveBeenCalledOnce();
});

test('a list that could not be read says why and tries again', async () => {
  const list: ListView<Row> = { ...ready([]), status: 'error', error: Problem.network() };
  const { user } = await show(table(list));
  expect(screen.getByRole('alert')).toHaveTextContent('The server cannot be reached');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(list.retry).toHaveBeenCalledOnce();
});

test('while it is read there is a skeleton, and a word for those who do not see it', async () => {
  await show(table({ ...ready([]), status: 'pending' }));
  expect(screen.getByRole('table')).toBeInTheDocument();
  expect(screen.getByText('Loading')).toBeInTheDocument();
});

test('new rows wait behind a pill, the next page behind a button', async () => {
  const list: ListView<Row> = { ...ready(['Ann']), newCount: 3, hasMore: true };
  const { user } = await show(table(list));
  await user.click(screen.getByRole('button', { name: '3 new' }));
  expect(list.showNew).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(list.loadMore).toHaveBeenCalledOnce();
});

test('x chooses the row that has the focus, with Shift all from the last one', async () => {
  const toggle = vi.fn();
  const selection = { chosen: new Set(['Ann']), toggle, toggleAll: vi.fn(), nameOf: (row: Row) => row.name };
  const { user } = await show(<DataTable label="People" list={ready(['Ann', 'Bob', 'Cid'])} columns={columns} selection={selection} link={row => linkOptions({ to: '/calls', search: { call: row.id } })} empty={{ title: 'Nobody yet', text: '' }} />);
  screen.getByRole('link', { name: 'Bob' }).focus();
  await user.keyboard('x');
  expect(toggle).toHaveBeenLastCalledWith('Bob', false);
  fireEvent.keyDown(screen.getByRole('link', { name: 'Cid' }), { key: 'Ч', code: 'KeyX', shiftKey: true });
  expect(toggle).toHaveBeenLastCalledWith('Cid', true);
  expect(screen.getByRole('checkbox', { name: 'Select Ann' })).toBeChecked();
  await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
  expect(selection.toggleAll).toHaveBeenLastCalledWith(true);
});
