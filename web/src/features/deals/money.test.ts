import { expect, test } from 'vitest';
import { makeFormats } from '@/i18n';
import { readAmount, typedAmount, withMoved } from './money';

test.each([
  ['', null], ['  ', null], ['12500', '12500.00'], ['12 500', '12500.00'], ['12\u00a0500,5', '12500.50'], ['12,500', '12500.00'], ['12.500', '12500.00'], ['12,500.50', '12500.50'], ['12.500,50', '12500.50'],
  ['0,07', '0.07'], ['007', '7.00'], ['1,234,567.8', '1234567.80'], ['-5', undefined], ['12,5x', undefined], ['1.2.3', undefined], ['12,5000', undefined], ['12345678901234', undefined],
])('%j is read as %j', (typed, amount) => {
  expect(readAmount(typed)).toBe(amount);
});

test('an amount stands in its field as it would be typed', () => {
  expect(typedAmount('12500.00')).toBe('12500');
  expect(typedAmount('12500.50')).toBe('12500.50');
  expect(typedAmount(null)).toBe('');
});

test.each([
  ['uk', '12500.00', 'UAH', '12 500 ₴'], ['uk', '8400.50', 'UAH', '8 400,50 ₴'], ['ru', '8400.50', 'UAH', '8 400,50 ₴'], ['en', '12500.00', 'UAH', '₴12,500'], ['en', '0.05', 'USD', '$0.05'], ['en', '0.00', 'EUR', '€0'],
] as const)('in %s %s %s is %j', (language, amount, currency, text) => {
  expect(makeFormats(language, 'Europe/Kyiv').money(amount, currency).replaceAll('\u00a0', ' ')).toBe(text);
});

test('counts and sums go with the deal, each currency by itself, to the hundredth', () => {
  const board = { stages: [
    { stage_id: 'new', deals: 2, sums: [{ currency: 'UAH', amount: '0.30' }, { currency: 'USD', amount: '7.00' }] },
    { stage_id: 'won', deals: 0, sums: [] },
    { stage_id: 'lost', deals: 4, sums: [{ currency: 'UAH', amount: '1.00' }] },
  ] };
  expect(withMoved(board, { amount: '0.10', currency: 'UAH' }, 'new', 'won').stages).toEqual([
    { stage_id: 'new', deals: 1, sums: [{ currency: 'UAH', amount: '0.20' }, { currency: 'USD', amount: '7.00' }] },
    { stage_id: 'won', deals: 1, sums: [{ currency: 'UAH', amount: '0.10' }] },
    board.stages[2],
  ]);
  // The last of a currency leaves no zero behind; a deal without an amount only counts.
  expect(withMoved(board, { amount: '7.00', currency: 'USD' }, 'new', null).stages[0]).toEqual({ stage_id: 'new', deals: 1, sums: [{ currency: 'UAH', amount: '0.30' }] });
  expect(withMoved(board, { amount: null, currency: 'UAH' }, 'new', 'lost').stages[2]).toEqual({ stage_id: 'lost', deals: 5, sums: [{ currency: 'UAH', amount: '1.00' }] });
});
