import { expect, test } from 'vitest';
import { clockText, readClock } from './clock';
import { dayName, nextPart, runsOf, textOf, tidyHours, USUAL, wrongIn } from './hours';

test.each([
  ['9', '09:00'], ['09', '09:00'], ['930', '09:30'], ['0930', '09:30'], ['9:30', '09:30'], [' 18.45 ', '18:45'], ['24', '24:00'], ['0', '00:00'],
  ['', null], ['9:5', null], ['25', null], ['24:01', null], ['9:60', null], ['noon', null], ['9-18', null],
])('the clock %j is %j', (typed, read) => {
  const minutes = readClock(typed);
  expect(minutes === null ? null : clockText(minutes)).toBe(read);
});

test.each([
  { parts: ['09:00-13:00', '14:00-18:00'], wrong: null },
  { parts: ['14:00-18:00', '9-13'], wrong: null },
  { parts: [], wrong: null },
  { parts: ['09:00-'], wrong: 'clock' },
  { parts: ['18:00-09:00'], wrong: 'order' },
  { parts: ['09:00-09:00'], wrong: 'order' },
  { parts: ['09:00-13:00', '12:59-18:00'], wrong: 'meets' },
])('$parts is wrong by $wrong', ({ parts, wrong }) => {
  expect(wrongIn(parts)).toBe(wrong);
});

test('what is sent is written out and in order', () => {
  expect(tidyHours({ days: { sun: [], mon: ['14-18', '9:00-13'] }, holidays: ['2027-01-01', '2026-12-25', '2027-01-01'] })).toEqual({ days: { mon: ['09:00-13:00', '14:00-18:00'] }, holidays: ['2026-12-25', '2027-01-01'] });
  expect(tidyHours(null)).toBeNull();
  expect(tidyHours(USUAL)).toEqual(USUAL);
});

test('another part comes behind the last one', () => {
  expect(textOf(nextPart(['09:00-13:00']))).toBe('14:00-18:00');
  expect(textOf(nextPart([]))).toBe('09:00-13:00');
  expect(textOf(nextPart(['09:00-24:00']))).toBe('23:00-24:00');
});

test('days with the same times are told together', () => {
  const days = { mon: ['09:00-18:00'], tue: ['09:00-18:00'], thu: ['09:00-18:00'], sat: ['10:00-14:00'], sun: ['10:00-14:00'] };
  expect(runsOf(days).map(({ from, until, parts }) => `${from}–${until} ${parts.join()}`)).toEqual(['mon–tue 09:00-18:00', 'thu–thu 09:00-18:00', 'sat–sun 10:00-14:00']);
  expect(dayName('mon', 'en', 'long')).toBe('Monday');
  expect(dayName('sun', 'uk', 'short')).toBe('нд');
});
