import { beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { makeQueryClient } from '@/api/query-client';
import { draftOf, drafts, isUnsaved, settle, tidyUp, unsavedCalls, write } from './drafts';
import { saveNote, saveResult } from './saving';

const api = vi.hoisted(() => ({ writeCallNote: vi.fn(), changeNote: vi.fn(), deleteNote: vi.fn(), changeCall: vi.fn(), row: vi.fn() }));
vi.mock('@/api/call-details', async original => ({ ...await original<object>(), writeCallNote: api.writeCallNote, changeCall: api.changeCall }));
vi.mock('@/api/notes', async original => ({ ...await original<object>(), changeNote: api.changeNote, deleteNote: api.deleteNote }));
vi.mock('@/api/calls', async original => ({ ...await original<object>(), callQuery: (id: string) => ({ queryKey: ['call', 'one', id], queryFn: api.row as () => Promise<unknown> }) }));

const KEY = 'u1 c1';
const queries = makeQueryClient(() => undefined);
const save = () => saveNote(queries, KEY, 'c1');

beforeEach(() => {
  drafts.set(() => ({}));
  vi.resetAllMocks();
  api.writeCallNote.mockImplementation((_call: string, body: string) => Promise.resolve({ id: 'n1', version: 1, body }));
  api.changeNote.mockImplementation((note: { id: string; version: number }, body: string) => Promise.resolve({ ...note, version: note.version + 1, body }));
  api.deleteNote.mockResolvedValue(undefined);
});

test('a note is written once, and changed afterwards', async () => {
  write(KEY, { note: 'asks for ' });
  await save();
  await save();
  expect(api.writeCallNote).toHaveBeenCalledExactlyOnceWith('c1', 'asks for', expect.any(String));
  write(KEY, { note: 'asks for the price' });
  expect(isUnsaved(draftOf(KEY))).toBe(true);
  await save();
  expect(api.changeNote).toHaveBeenCalledExactlyOnceWith({ id: 'n1', version: 1, body: 'asks for' }, 'asks for the price');
  expect(isUnsaved(draftOf(KEY))).toBe(false);
  write(KEY, { note: '' });
  await save();
  expect(api.deleteNote).toHaveBeenCalledOnce();
  expect(draftOf(KEY).savedNote).toBeNull();
});

test('what was sent and not answered is sent under the same key', async () => {
  api.writeCallNote.mockRejectedValueOnce(Problem.network());
  write(KEY, { note: 'one' });
  await expect(save()).rejects.toThrow('network');
  await save();
  const keys = api.writeCallNote.mock.calls.map(call => call[2] as unknown);
  expect(keys[0]).toBe(keys[1]);
});

test('what somebody else made of the note is not written over', async () => {
  const stale = (body: string) => new Problem({ code: 'stale', status: 412, current: { id: 'n1', version: 5, body } as never });
  settle(KEY, { savedNote: { id: 'n1', version: 1, body: 'one' } });
  write(KEY, { note: 'one and two' });
  api.changeNote.mockRejectedValueOnce(stale('one'));
  await save();
  expect(api.changeNote).toHaveBeenLastCalledWith({ id: 'n1', version: 5, body: 'one' }, 'one and two');
  write(KEY, { note: 'three' });
  api.changeNote.mockRejectedValueOnce(stale('hers'));
  await save();
  expect(api.writeCallNote).toHaveBeenCalledExactlyOnceWith('c1', 'three', expect.any(String));
});

test('a result is sent on the row as it is; another one that is there is told first', async () => {
  api.row.mockResolvedValue({ id: 'c1', version: 4, result: null });
  api.changeCall.mockImplementation((call: object, change: object) => Promise.resolve({ ...call, ...change, version: 5 }));
  write(KEY, { result: 'meets on Monday', savedResult: null });
  expect(await saveResult(queries, KEY, 'c1')).toBeNull();
  expect(api.changeCall).toHaveBeenCalledExactlyOnceWith({ id: 'c1', version: 4, result: null }, { result: 'meets on Monday' });
  api.row.mockResolvedValue({ id: 'c1', version: 6, result: 'not interested' });
  write(KEY, { result: 'meets on Tuesday' });
  expect(await saveResult(queries, KEY, 'c1')).toBe('not interested');
  expect(api.changeCall).toHaveBeenCalledOnce();
  expect(await saveResult(queries, KEY, 'c1'), 'asked once more').toBeNull();
  expect(api.changeCall).toHaveBeenCalledTimes(2);
});

test('drafts are those of a person, and go once they are saved and on no card', () => {
  write(KEY, { note: 'mine' });
  write('u2 c1', { note: 'hers' });
  expect(unsavedCalls(drafts.get(), 'u1')).toEqual(['c1']);
  tidyUp('u1', new Set());
  expect(Object.keys(drafts.get())).toHaveLength(2);
  settle(KEY, { savedNote: { id: 'n1', version: 1, body: 'mine' } });
  tidyUp('u1', new Set(['c1']));
  expect(Object.keys(drafts.get())).toHaveLength(2);
  tidyUp('u1', new Set());
  expect(Object.keys(drafts.get())).toEqual(['u2 c1']);
});
