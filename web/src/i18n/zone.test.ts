import { expect, test } from 'vitest';
import { addDays, dayOf, dayText, minutesAt, momentAt, parseDay, startOfDay } from './zone';

const iso = (text: string, zone: string) => {
  const day = parseDay(text);
  return day && new Date(startOfDay(day, zone)).toISOString();
};

test('a day begins at its midnight, on either side of a change of the clocks', () => {
  expect(iso('2026-01-14', 'Europe/Kyiv')).toBe('2026-01-13T22:00:00.000Z');
  expect(iso('2026-07-14', 'Europe/Kyiv')).toBe('2026-07-13T21:00:00.000Z');
  // Clocks go forward at 3:00 of 29 March and back at 4:00 of 25 October 2026.
  expect(iso('2026-03-29', 'Europe/Kyiv')).toBe('2026-03-28T22:00:00.000Z');
  expect(iso('2026-03-30', 'Europe/Kyiv')).toBe('2026-03-29T21:00:00.000Z');
  expect(iso('2026-10-25', 'Europe/Kyiv')).toBe('2026-10-24T21:00:00.000Z');
  expect(iso('2026-10-26', 'Europe/Kyiv')).toBe('2026-10-25T22:00:00.000Z');
  expect(iso('2026-01-14', 'Asia/Kolkata')).toBe('2026-01-13T18:30:00.000Z');
  expect(iso('2026-01-14', 'America/New_York')).toBe('2026-01-14T05:00:00.000Z');
});

test('a midnight that does not exist: the day begins an hour later', () => {
  // Beirut's clocks went from 0:00 to 1:00 on 30 March 2025.
  expect(iso('2025-03-30', 'Asia/Beirut')).toBe('2025-03-29T22:00:00.000Z');
});

test('a clock is found in the zone and read from it', () => {
  const at = (day: string, minutes: number) => momentAt(parseDay(day) ?? { year: 0, month: 0, day: 0 }, minutes, 'Europe/Kyiv');
  expect(new Date(at('2026-01-14', 9 * 60 + 30)).toISOString()).toBe('2026-01-14T07:30:00.000Z');
  expect(new Date(at('2026-03-29', 18 * 60)).toISOString()).toBe('2026-03-29T15:00:00.000Z');
  expect(new Date(at('2026-01-14', 24 * 60)).toISOString()).toBe('2026-01-14T22:00:00.000Z');
  // The clocks skip the hour from 3:00.
  expect(new Date(at('2026-03-29', 3 * 60 + 30)).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  expect(minutesAt(Date.parse('2026-07-14T06:05:00Z'), 'Europe/Kyiv')).toBe(9 * 60 + 5);
});

test('days are counted and read', () => {
  expect(dayText(addDays({ year: 2026, month: 2, day: 28 }, 1))).toBe('2026-03-01');
  expect(dayText(dayOf(Date.parse('2026-01-13T22:30:00Z'), 'Europe/Kyiv'))).toBe('2026-01-14');
  expect(parseDay('2026-02-30')).toBeNull();
  expect(parseDay('yesterday')).toBeNull();
});
