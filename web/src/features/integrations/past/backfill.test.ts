import { expect, test } from 'vitest';
import type { Backfill } from '@/api/backfills';
import { percentRead, previewToDecide } from './backfill';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const row = (parts: Partial<Backfill>): Backfill => ({
  id: 'a', connection_id: 'c', user_id: null, from: '2026-02-01T00:00:00Z', until: '2026-02-11T00:00:00Z', read_to: '2026-02-11T00:00:00Z', preview: true, contacts: false, state: 'done',
  calls: 0, known_calls: 0, new_calls: 0, new_contacts: 0, problem: null, created_at: '2026-03-01T11:50:00Z', finished_at: '2026-03-01T11:55:00Z', version: 1, ...parts,
});

test.each([
  { what: 'a fresh preview waits', rows: [row({})], waits: true },
  { what: 'a reading does not', rows: [row({ preview: false })], waits: false },
  { what: 'one that is not over does not', rows: [row({ state: 'reading', finished_at: null })], waits: false },
  { what: 'one of yesterday does not', rows: [row({ finished_at: '2026-02-28T11:55:00Z' })], waits: false },
  { what: 'one that was followed by a reading does not', rows: [row({ id: 'b', preview: false }), row({})], waits: false },
  { what: 'one that was put aside does not', rows: [row({})], declined: 'a', waits: false },
  { what: 'nothing was read yet', rows: [], waits: false },
])('$what', ({ rows, declined = null, waits }) => {
  expect(previewToDecide(rows, NOW, declined) !== null).toBe(waits);
});

test('how much of a period was read', () => {
  expect(percentRead(row({ read_to: '2026-02-01T00:00:00Z' }))).toBe(0);
  expect(percentRead(row({ read_to: '2026-02-06T00:00:00Z' }))).toBe(50);
  expect(percentRead(row({ read_to: '2026-03-06T00:00:00Z' }))).toBe(100);
  expect(percentRead(row({ until: '2026-02-01T00:00:00Z' }))).toBe(100);
});
