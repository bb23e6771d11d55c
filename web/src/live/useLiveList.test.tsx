import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ListSource } from '@/api/list';
import { LiveProvider } from './context';
import type { Change } from './protocol';
import { useLiveList } from './useLiveList';

interface Row { id: string; text: string }

/** The rows of the server, newest first; pages have three. */
let stored: Row[] = [];
const source: ListSource<Row, object> = {
  noun: 'call',
  page: vi.fn((_, cursor) => {
    const from = cursor === null ? 0 : stored.findIndex(row => row.id === cursor) + 1;
    const items = stored.slice(from, from + 3);
    return Promise.resolve({ items, next: from + 3 < stored.length ? items.at(-1)?.id ?? null : null });
  }),
  row: id => {
    const row = stored.find(other => other.id === id);
    return row ? Promise.resolve(row) : Promise.reject(new Error('gone'));
  },
};

let tell: (changes: Change[]) => void = () => undefined;
const live = { listen: (listener: typeof tell) => { tell = listener; return () => undefined; }, status: () => 'live', onStatus: () => () => undefined };

function list() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={queries}><LiveProvider value={live as never}>{children}</LiveProvider></QueryClientProvider>;
  return renderHook(() => useLiveList(source, {}), { wrapper }).result;
}

const rows = (ids: string) => Array.from(ids, id => ({ id, text: `${id} 1` }));
const change = (id: string, version = 2): Change => ({ seq: 1, noun: 'call', id, version });
const happens = async (...changes: Change[]) => { await act(async () => { tell(changes); await new Promise(resolve => setTimeout(resolve, 20)); }); };
const ids = (of: { rows: Row[] }) => of.rows.map(row => row.id).join('');

beforeEach(() => { stored = rows('fedcba'); });

test('pages come one after the other', async () => {
  const result = list();
  await waitFor(() => expect(ids(result.current)).toBe('fed'));
  act(() => result.current.loadMore());
  await waitFor(() => expect(ids(result.current)).toBe('fedcba'));
  expect(result.current.hasMore).toBe(false);
});

test('at the top new rows come in, and changed ones change where they stand', async () => {
  const result = list();
  await waitFor(() => expect(ids(result.current)).toBe('fed'));
  stored = [{ id: 'g', text: 'g 1' }, ...stored.map(row => (row.id === 'e' ? { id: 'e', text: 'e 2' } : row))];
  await happens(change('g', 1), change('e'));
  expect(ids(result.current)).toBe('gfed');
  expect(result.current.rows[2]?.text).toBe('e 2');
  act(() => result.current.loadMore());
  await waitFor(() => expect(ids(result.current)).toBe('gfedcba'));
});

test('further down nothing moves: new rows are counted until they are asked for', async () => {
  const result = list();
  await waitFor(() => expect(ids(result.current)).toBe('fed'));
  act(() => result.current.setAtTop(false));
  stored = [...rows('hg'), ...stored];
  await happens(change('g', 1), change('h', 1));
  expect(ids(result.current)).toBe('fed');
  expect(result.current.newCount).toBe(2);
  act(() => result.current.showNew());
  await waitFor(() => expect(ids(result.current)).toBe('hgfed'));
  expect(result.current.newCount).toBe(0);
});

test('deleted rows go; changes of other nouns cost nothing', async () => {
  const result = list();
  await waitFor(() => expect(ids(result.current)).toBe('fed'));
  stored = stored.filter(row => row.id !== 'e');
  await happens(change('e', 0));
  expect(ids(result.current)).toBe('fdc');
  vi.mocked(source.page).mockClear();
  await happens({ ...change('x'), noun: 'team' });
  expect(source.page).not.toHaveBeenCalled();
});

test('rows stay when the next page cannot be read', async () => {
  stored = rows('abcde');
  const result = list();
  await waitFor(() => expect(ids(result.current)).toBe('abc'));
  vi.mocked(source.page).mockRejectedValueOnce(new Error('away'));
  act(() => result.current.loadMore());
  await waitFor(() => expect(result.current.moreFailed).toBe(true));
  expect(result.current.status).toBe('success');
  expect(ids(result.current)).toBe('abc');
});
