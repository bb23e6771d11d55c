import { expect, test } from 'vitest';
import { minutesOf, spanOf, type Unit } from './span';

test.each<[number, number, Unit]>([[0, 0, 'minutes'], [30, 30, 'minutes'], [60, 1, 'hours'], [90, 90, 'minutes'], [2880, 2, 'days'], [1500, 25, 'hours']])('%i minutes are %i %s', (minutes, count, unit) => {
  expect(spanOf(minutes)).toEqual({ count, unit });
  expect(minutesOf(count, unit)).toBe(minutes);
});

test('working time is counted in hours at most', () => {
  expect(spanOf(2880, ['minutes', 'hours'])).toEqual({ count: 48, unit: 'hours' });
});
