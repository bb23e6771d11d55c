import { expect, test } from 'vitest';
import { daysOfBackfill, filterOf, lossesSearch } from './search';

test('the address is read, and what cannot be read is left out', () => {
  expect(lossesSearch({ period: '7d', connection: 'nonsense', other: '1' })).toEqual({ period: '7d' });
});

test('without a period it is the last thirty days', () => {
  const now = Date.parse('2026-03-31T10:00:00Z');
  expect(filterOf({}, 'Europe/Kyiv', now)).toEqual({ from: '2026-03-01T22:00:00.000Z', to: '2026-03-31T21:00:00.000Z' });
});

test.each([
  ['2025-12-01T22:00:00Z', '2025-12-08T22:00:00Z', '2025-12-02..2025-12-08'],
  ['2025-12-01T22:00:00Z', '2025-12-08T09:00:00Z', '2025-12-02..2025-12-08'],
  ['2025-12-01T22:00:00Z', '2025-12-01T22:00:01Z', '2025-12-02..2025-12-02'],
])('a period of the log from %s to %s is %s', (from, until, days) => {
  expect(daysOfBackfill({ from, until }, 'Europe/Kyiv')).toBe(days);
});
