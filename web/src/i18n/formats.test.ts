import { expect, test } from 'vitest';
import { makeFormats } from './formats';
import { formatPhone } from './phone';

const NOON = Date.parse('2026-01-14T10:00:00Z');

test('phones are grouped as people read them', () => {
  const table: [string, string][] = [
    ['+380671110003', '+380 67 111 0003'],
    ['+48221234567', '+48 22 123 45 67'],
    ['+12025550123', '+1 202 555 0123'],
    ['+79161234567', '+7 916 123 45 67'],
    ['+8613812345678', '+86 138 1234 5678'],
    ['+2601234567', '+2601234567'],
    ['101', '101'],
    ['*97', '*97'],
  ];
  for (const [e164, shown] of table) expect(formatPhone(e164)).toBe(shown);
});

test('a name that is only a number is written as numbers are', () => {
  const formats = makeFormats('uk', 'Europe/Kyiv');
  // As the server writes it, too.
  expect(formats.name('+380 67 111 0003')).toBe('+380 67 111 0003');
  expect(formats.name('+380671110003')).toBe('+380 67 111 0003');
  expect(formats.name('Марія Коваль')).toBe('Марія Коваль');
});

test('durations have hours only where there are some', () => {
  const { duration } = makeFormats('en', 'UTC');
  expect([0, 31, 768, 3723, 36_000].map(duration)).toEqual(['0:00', '0:31', '12:48', '1:02:03', '10:00:00']);
});

test('days are those of the workspace, whatever the clock of the browser', () => {
  const table: [string, string, string][] = [
    // 22:30 UTC is the next day in Kyiv.
    ['uk', '2026-01-13T22:30:00Z', 'сьогодні, 0:30'],
    ['uk', '2026-01-13T21:30:00Z', 'учора, 23:30'],
    ['en', '2026-01-14T09:24:00Z', 'today, 11:24'],
    ['uk', '2026-01-15T07:00:00Z', 'завтра, 9:00'],
    ['ru', '2026-01-13T09:24:00Z', 'вчера, 11:24'],
    ['en', '2026-01-02T09:24:00Z', '2 Jan, 11:24'],
    ['en', '2025-07-02T09:24:00Z', '2 Jul 2025, 12:24'],
  ];
  for (const [language, at, shown] of table) {
    expect(makeFormats(language as 'en', 'Europe/Kyiv', () => NOON).dateTime(at).replaceAll('\u202f', ' ')).toBe(shown);
  }
});

test('how long ago', () => {
  const { relative } = makeFormats('en', 'UTC', () => NOON);
  expect(relative('2026-01-14T09:59:55Z')).toBe('now');
  expect(relative('2026-01-14T09:57:00Z')).toMatch(/3 min/);
  expect(relative('2026-01-13T10:00:00Z')).toBe('yesterday');
});
