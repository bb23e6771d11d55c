import { expect, test, vi } from 'vitest';
import type { CustomField } from '@/api/fields';
import { Problem } from '@/api/problem';
import { actionsOf, changeOf, type BulkDraft } from './change';
import { begun, byReason, runBulk } from './run';

const ids = (count: number) => Array.from({ length: count }, (_, at) => `id${at}`);
const never = () => false;

test('many cards go in portions of 200, and it is told how far it is', async () => {
  const send = vi.fn((portion: string[]) => Promise.resolve({ done: portion.length - 1, failed: [{ id: portion[0] ?? '', code: 'stale' }] }));
  const told: number[] = [];
  const state = await runBulk(begun(ids(450)), send, ({ done }) => told.push(done), never);
  expect(send.mock.calls.map(([portion]) => portion.length)).toEqual([200, 200, 50]);
  expect(told).toEqual([199, 398, 447]);
  expect(state).toMatchObject({ total: 450, done: 447, rest: [], error: null });
  expect(byReason(state.failed)).toEqual([{ code: 'stale', ids: ['id0', 'id200', 'id400'] }]);
});

test('after a failure it goes on from there', async () => {
  let tries = 0;
  const send = (portion: string[]) => ((tries += 1) === 2 ? Promise.reject(Problem.network()) : Promise.resolve({ done: portion.length, failed: [] }));
  const broken = await runBulk(begun(ids(300)), send, () => undefined, never);
  expect(broken).toMatchObject({ done: 200, error: { code: 'network' } });
  expect(broken.rest).toHaveLength(100);
  expect(await runBulk(broken, send, () => undefined, never)).toMatchObject({ done: 300, rest: [], error: null });
});

test('it is stopped between portions', async () => {
  let isStopped = false;
  const state = await runBulk(begun(ids(300)), portion => Promise.resolve({ done: portion.length, failed: [] }), () => { isStopped = true; }, () => isStopped);
  expect(state).toMatchObject({ done: 200, error: null });
  expect(state.rest).toHaveLength(100);
});

test('each kind of card has its own actions', () => {
  expect(actionsOf('company', false)).toEqual(['responsible', 'add_tags', 'remove_tags', 'delete']);
  expect(actionsOf('contact', true)).toEqual(['responsible', 'add_tags', 'remove_tags', 'source', 'field', 'delete']);
  expect(actionsOf('deal', false)).toContain('stage');
});

test('what is sent says only what is to change', () => {
  const field: CustomField = { id: 'f1', entity: 'contact', key: 'size', name: 'Size', kind: 'number', choices: [], position: 0, archived: false, version: 1 };
  const draft: BulkDraft = { stage: null, tags: [], field: null, value: '', typed: '' };
  expect(changeOf('responsible', draft, 2)).toBeNull();
  expect(changeOf('responsible', { ...draft, responsible: null }, 2)).toEqual({ responsible_id: null });
  expect(changeOf('responsible', { ...draft, responsible: 'u1' }, 2)).toEqual({ responsible_id: 'u1' });
  expect(changeOf('stage', draft, 2)).toBeNull();
  expect(changeOf('add_tags', { ...draft, tags: ['VIP'] }, 2)).toEqual({ add_tags: ['VIP'] });
  expect(changeOf('remove_tags', draft, 2)).toBeNull();
  expect(changeOf('source', draft, 2)).toBeNull();
  expect(changeOf('source', { ...draft, source: ' ' }, 2)).toEqual({ source: null });
  expect(changeOf('source', { ...draft, source: ' Fair ' }, 2)).toEqual({ source: 'Fair' });
  expect(changeOf('field', draft, 2)).toBeNull();
  expect(changeOf('field', { ...draft, field, value: '5' }, 2)).toEqual({ fields: { size: 5 } });
  expect(changeOf('field', { ...draft, field, value: '' }, 2)).toEqual({ fields: { size: null } });
  expect(changeOf('field', { ...draft, field, value: 'five' }, 2)).toBeNull();
  expect(changeOf('delete', { ...draft, typed: '3' }, 2)).toBeNull();
  expect(changeOf('delete', { ...draft, typed: ' 2 ' }, 2)).toEqual({ delete: true });
});
