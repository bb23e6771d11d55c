import { expect, test } from 'vitest';
import type { Waiting } from '@/api/waiting';
import { NOON } from '@/testing/render';
import { holderOf, nextFree, waitedText } from './queue';

const waiting = (number: string, taken: Waiting['taken'] = null): Waiting => ({
  phone: { e164: number, raw: number }, contact: null, company: null, responsible: null, line: null, missed_calls: 1, first_missed_at: '2026-01-14T09:00:00Z', last_missed_at: '2026-01-14T09:00:00Z', call_id: 'c1', task: null, taken,
});
const by = (id: string, until: string) => ({ user: { id, name: id }, until });

test('a line is somebody’s until its time is over', () => {
  expect(holderOf(waiting('+1'), 'me', NOON)).toBe('free');
  expect(holderOf(waiting('+1', by('me', '2026-01-14T10:10:00Z')), 'me', NOON)).toBe('mine');
  expect(holderOf(waiting('+1', by('other', '2026-01-14T10:10:00Z')), 'me', NOON)).toBe('other');
  expect(holderOf(waiting('+1', by('other', '2026-01-14T10:00:00Z')), 'me', NOON)).toBe('free');
});

test('next is who waits longest and is nobody’s', () => {
  const items = [waiting('+1', by('other', '2026-01-14T10:10:00Z')), waiting('+2', by('me', '2026-01-14T10:10:00Z')), waiting('+3', by('other', '2026-01-14T09:59:00Z')), waiting('+4')];
  expect(nextFree(items, 'me', NOON)?.phone.e164).toBe('+3');
  expect(nextFree(items, 'me', NOON, new Set(['+3']))?.phone.e164).toBe('+4');
  expect(nextFree(items, 'me', NOON, new Set(['+3', '+4']))).toBeUndefined();
});

test('how long somebody waits, in the units that matter', () => {
  const table: [string, string][] = [['2026-01-14T09:59:30Z', '0 min'], ['2026-01-14T09:46:00Z', '14 min'], ['2026-01-14T08:00:00Z', '2 hr'], ['2026-01-14T07:55:00Z', '2 hr 5 min'], ['2026-01-11T09:00:00Z', '3 days']];
  for (const [since, said] of table) expect(waitedText(since, NOON, 'en')).toBe(said);
});
