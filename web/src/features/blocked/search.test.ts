import { expect, it } from 'vitest';
import { isMeant } from './search';

const row = { e164: '+380671110001', note: 'Спам: Реклама' };

it.each([
  ['', true],
  ['067 111', true],
  ['+38 (067) 111-00-01', true],
  ['80671110001', true],
  ['00380671110001', true],
  ['1110002', false],
  ['реклама', true],
  ['спам', true],
  ['клієнт', false],
  ['спам 5', false],
  ['0', true],
  ['—', false],
])('finds by %j: %s', (text, expected) => {
  expect(isMeant(row, text)).toBe(expected);
});

it('finds rows without a note', () => {
  expect(isMeant({ e164: '+442071234567', note: null }, '020 7123')).toBe(true);
  expect(isMeant({ e164: '+442071234567', note: null }, 'spam')).toBe(false);
});
