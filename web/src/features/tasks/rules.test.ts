import { expect, test } from 'vitest';
import { makeFormats } from '@/i18n/formats';
import { NOON } from '@/testing/render';
import { dueOf, dueText, momentOfDue, quickDue, withDay } from './due';
import { cleared, filterOf, ownerOf, taskSearch } from './search';
import { sectionsOf } from './sections';

const KYIV = 'Europe/Kyiv';

test('tasks stand in the section of their time, and days end with those of the workspace', () => {
  const at = (due_at: string | null) => ({ due_at });
  const tasks = [at('2026-01-14T09:59:59Z'), at('2026-01-14T10:00:00Z'), at('2026-01-14T21:59:59Z'), at('2026-01-14T22:00:00Z'), at(null)];
  expect(sectionsOf(tasks, NOON, KYIV).map(({ name, tasks: those }) => [name, those.map(task => task.due_at)])).toEqual([
    ['overdue', ['2026-01-14T09:59:59Z']],
    ['today', ['2026-01-14T10:00:00Z', '2026-01-14T21:59:59Z']],
    ['later', ['2026-01-14T22:00:00Z']],
    ['undated', [null]],
  ]);
  expect(sectionsOf([at(null)], NOON, KYIV).map(({ name }) => name)).toEqual(['undated']);
});

test('when it is due is said as far as it is quickly understood', () => {
  const formats = makeFormats('en', KYIV, () => NOON);
  const said = (at: string) => dueText(at, NOON, formats).replaceAll('\u202f', ' ');
  expect(said('2026-01-14T10:30:00Z')).toBe('in 30 min');
  expect(said('2026-01-14T16:00:00Z')).toBe('today, 18:00');
  expect(said('2026-01-15T07:00:00Z')).toBe('tomorrow, 9:00');
  expect(said('2026-01-14T08:00:00Z')).toBe('2 hr ago');
  expect(said('2026-01-01T08:00:00Z')).toBe('1 Jan, 10:00');
});

test('a time is typed in the workspace’s zone, and what is no clock is no time', () => {
  expect(momentOfDue({ day: '2026-01-15', clock: '9' }, KYIV)).toBe('2026-01-15T07:00:00.000Z');
  expect(momentOfDue({ day: null, clock: '' }, KYIV)).toBeNull();
  expect(momentOfDue({ day: '2026-01-15', clock: 'soon' }, KYIV)).toBeUndefined();
  expect(dueOf('2026-01-15T07:00:00Z', KYIV)).toEqual({ day: '2026-01-15', clock: '09:00' });
});

test('a day that is chosen first has a clock that makes sense', () => {
  const none = { day: null, clock: '' };
  expect(withDay(none, '2026-01-14', NOON, KYIV)).toEqual({ day: '2026-01-14', clock: '14:00' });
  expect(withDay(none, '2026-01-16', NOON, KYIV)).toEqual({ day: '2026-01-16', clock: '09:00' });
  expect(withDay({ day: '2026-01-14', clock: '17:30' }, '2026-01-16', NOON, KYIV)).toEqual({ day: '2026-01-16', clock: '17:30' });
  expect(withDay({ day: '2026-01-14', clock: '17:30' }, null, NOON, KYIV)).toEqual(none);
  expect(quickDue('hour', NOON, KYIV)).toEqual({ day: '2026-01-14', clock: '13:00' });
  expect(quickDue('tomorrow', NOON, KYIV)).toEqual({ day: '2026-01-15', clock: '09:00' });
  expect(quickDue('week', NOON, KYIV)).toEqual({ day: '2026-01-21', clock: '09:00' });
});

const ID = '0190f3a0-0000-7000-8000-000000000001';

test('whose tasks the address asks for', () => {
  const reader = { userId: 'u1', teamId: 'own' };
  expect(ownerOf({}, reader)).toEqual({ assignee_id: 'u1' });
  expect(ownerOf({ whose: 'nobody' }, reader)).toEqual({ assignee_id: 'none' });
  expect(ownerOf({ whose: 'team' }, reader)).toEqual({ team_id: 'own' });
  expect(ownerOf({ whose: 'team', team: ID }, reader)).toEqual({ team_id: ID });
  expect(ownerOf({ whose: 'all' }, reader)).toEqual({});
  expect(filterOf({ whose: 'all', assignee: ID, state: 'done', kind: 'call' }, reader)).toEqual({ assignee_id: ID, state: 'done', kind: 'call' });
  expect(taskSearch({ whose: 'mine', kind: 'nonsense', task: '1', state: 'done' })).toEqual({ state: 'done' });
  expect(cleared({ whose: 'all', assignee: ID, kind: 'call', task: ID })).toEqual({ whose: 'all' });
});
