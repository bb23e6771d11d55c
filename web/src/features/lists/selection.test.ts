import { expect, test } from 'vitest';
import { NOTHING, toggled } from './selection';

const rows = ['a', 'b', 'c', 'd', 'e'];
const ids = (selected: { ids: ReadonlySet<string> }) => [...selected.ids].sort().join('');

test('a row is chosen and taken out', () => {
  const one = toggled(NOTHING, rows, 'b', false);
  expect(ids(one)).toBe('b');
  expect(ids(toggled(one, rows, 'b', false))).toBe('');
});

test('with Shift all rows from the last one get what this one gets, up and down', () => {
  const one = toggled(NOTHING, rows, 'b', false);
  const range = toggled(one, rows, 'd', true);
  expect(ids(range)).toBe('bcd');
  expect(ids(toggled(range, rows, 'a', true))).toBe('abcd');
  expect(ids(toggled(range, rows, 'c', true))).toBe('b');
});

test('a range without a beginning in the list is one row', () => {
  expect(ids(toggled(NOTHING, rows, 'c', true))).toBe('c');
  expect(ids(toggled({ ids: new Set(), anchor: 'gone' }, rows, 'c', true))).toBe('c');
});
