import { expect, test } from 'vitest';
import { dealOf, type DealValues } from './newDeal';

const values = (change: Partial<DealValues> = {}): DealValues => ({ name: 'Windows', money: { amount: '', currency: 'UAH' }, contact: null, company: null, responsible: null, close_date: '', tags: [], stage: null, ...change });

test('only what is said is sent', () => {
  expect(dealOf(values({ name: ' Windows ' }))).toEqual({ wrong: null, body: { name: 'Windows', currency: 'UAH' } });
  expect(dealOf(values({ money: { amount: '12 500,5', currency: 'USD' }, contact: { id: 'c1', name: 'Ann' }, company: { id: 'f1', name: 'Ltd' }, responsible: 'u1', close_date: '2026-12-31', tags: ['VIP'] })).body).toEqual({
    name: 'Windows', currency: 'USD', amount: '12500.50', contact_id: 'c1', company_id: 'f1', responsible_id: 'u1', close_date: '2026-12-31', tags: ['VIP'],
  });
});

test('a name is needed, and an amount has to be one', () => {
  expect(dealOf(values({ name: ' ' })).wrong).toBe('name');
  expect(dealOf(values({ money: { amount: 'a lot', currency: 'UAH' } })).wrong).toBe('money');
});
