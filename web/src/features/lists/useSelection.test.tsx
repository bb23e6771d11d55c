import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { wholeList, type ListView } from '@/live';
import { useSelection } from './useSelection';

interface Row { id: string }

const FILTER: object = { tag: 'VIP' };
const rowsOf = (...ids: string[]) => ids.map(id => ({ id }));

/** A list of which only what matters is said. */
function listOf(said: Partial<ListView<Row>>): ListView<Row> {
  return { ...wholeList<Row>({ data: [], status: 'success', error: null, refetch: () => undefined }), ...said };
}

function selecting(list: ListView<Row>) {
  const shown = renderHook(({ list, filter }) => useSelection(list, filter, ({ id }) => id), { initialProps: { list, filter: FILTER } });
  return {
    ids: () => shown.result.current.rows.map(({ id }) => id).join(''),
    now: () => shown.result.current,
    become: (list: ListView<Row>, filter: object = FILTER) => shown.rerender({ list, filter }),
  };
}

test('all that matches is read and chosen, and nothing that comes later', () => {
  const loadMore = vi.fn();
  const more = listOf({ rows: rowsOf('a', 'b'), hasMore: true, loadMore });
  const { ids, now, become } = selecting(more);
  act(() => now().table.toggleAll(true));
  expect(now().canTakeAll).toBe(true);
  act(() => now().takeAll());
  expect(loadMore).toHaveBeenCalledTimes(1);
  expect(now().isTaking).toBe(true);
  become(listOf({ rows: rowsOf('a', 'b', 'c') }));
  expect(now().isTaking).toBe(false);
  expect(ids()).toBe('abc');
  become(listOf({ rows: rowsOf('new', 'a', 'b', 'c', 'd') }));
  expect(ids()).toBe('abc');
  become(listOf({ rows: rowsOf('new', 'a', 'c') }));
  expect(ids()).toBe('ac');
});

test('where reading on fails it ends with what is read, and can be tried again', () => {
  const loadMore = vi.fn();
  const more = listOf({ rows: rowsOf('a', 'b'), hasMore: true, loadMore });
  const { ids, now, become } = selecting(more);
  act(() => now().table.toggleAll(true));
  act(() => now().takeAll());
  const failed = listOf({ rows: rowsOf('a', 'b'), hasMore: true, moreFailed: true, loadMore });
  become(failed);
  expect(now()).toMatchObject({ isTaking: false, canTakeAll: true });
  loadMore.mockImplementation(() => become({ ...failed, isLoadingMore: true }));
  act(() => now().takeAll());
  expect(loadMore).toHaveBeenCalledTimes(2);
  expect(now().isTaking).toBe(true);
  become(listOf({ rows: rowsOf('a', 'b', 'c') }));
  expect(ids()).toBe('abc');
});

test('another filter begins anew', () => {
  const { ids, now, become } = selecting(listOf({ rows: rowsOf('a', 'b'), hasMore: true }));
  act(() => now().table.toggleAll(true));
  act(() => now().takeAll());
  become(listOf({ rows: rowsOf('a', 'b') }), { tag: 'Roof' });
  expect(ids()).toBe('');
});
