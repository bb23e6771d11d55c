import { expect, test, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { saveField } from './saveField';

interface Row { version: number; name: string; source: string }

const row = (version: number, name: string, source = 'Site'): Row => ({ version, name, source });
const stale = (current: Row) => new Problem({ code: 'stale', status: 412, current: current as never });

test('a change is sent on the row as it is known', async () => {
  const send = vi.fn((known: Row) => Promise.resolve(row(known.version + 1, 'Ann')));
  expect(await saveField({ row: row(1, ''), read: one => one.name, base: '', send })).toEqual({ isConflict: false, row: row(2, 'Ann') });
});

test('a change of another field by somebody else is kept, and ours is sent again', async () => {
  const send = vi.fn((known: Row) => (known.version === 1 ? Promise.reject(stale(row(2, '', 'Radio'))) : Promise.resolve({ ...known, version: 3, name: 'Ann' })));
  expect(await saveField({ row: row(1, ''), read: one => one.name, base: '', send })).toEqual({ isConflict: false, row: row(3, 'Ann', 'Radio') });
});

test('a change of the same field is a conflict, told by the server or known before', async () => {
  const send = vi.fn(() => Promise.reject(stale(row(2, 'Bob'))));
  expect(await saveField({ row: row(1, ''), read: one => one.name, base: '', send })).toEqual({ isConflict: true, row: row(2, 'Bob') });
  expect(send).toHaveBeenCalledOnce();
  expect(await saveField({ row: row(2, 'Bob'), read: one => one.name, base: '', send })).toEqual({ isConflict: true, row: row(2, 'Bob') });
  expect(send).toHaveBeenCalledOnce();
});

test('a row that never rests, and every other failure, is said', async () => {
  let version = 1;
  await expect(saveField({ row: row(1, ''), read: one => one.name, base: '', send: () => Promise.reject(stale(row(version += 1, ''))) })).rejects.toThrow('stale');
  await expect(saveField({ row: row(1, ''), read: one => one.name, base: '', send: () => Promise.reject(Problem.network()) })).rejects.toThrow('network');
});
