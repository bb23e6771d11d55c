import { expect, test } from 'vitest';
import { makeFormats } from '@/i18n';
import { NOON } from '@/testing/render';
import { byDay, dayName } from './days';

test('items stand under the days of the workspace', () => {
  const items = ['2026-01-13T22:30:00Z', '2026-01-13T21:30:00Z', '2026-01-13T09:00:00Z', '2025-12-01T09:00:00Z'].map(at => ({ at }));
  expect(byDay(items, 'Europe/Kyiv').map(({ day, items: those }) => [day, those.length])).toEqual([['2026-01-14', 1], ['2026-01-13', 2], ['2025-12-01', 1]]);
});

test('today and yesterday have names', () => {
  const formats = makeFormats('uk', 'Europe/Kyiv', () => NOON);
  expect(dayName('2026-01-13T22:30:00Z', NOON, formats)).toBe('сьогодні');
  expect(dayName('2026-01-13T21:30:00Z', NOON, formats)).toBe('учора');
  expect(dayName('2025-12-01T09:00:00Z', NOON, formats)).toMatch(/1 груд.* 2025/);
});
