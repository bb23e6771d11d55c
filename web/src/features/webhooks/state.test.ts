import { expect, test } from 'vitest';
import { hostOf, problemOf, standingOf } from './state';

test.each([
  ['waiting', 0, 'waiting'], ['waiting', 2, 'trying'], ['delivered', 2, 'delivered'], ['failed', 10, 'failed'],
] as const)('%s after %i attempts is %s', (state, attempts, standing) => {
  expect(standingOf({ state, attempts })).toBe(standing);
});

test('a problem is said in words, one of a newer server by its code', () => {
  const say = (id: string, values?: object) => `${id} ${JSON.stringify(values)}`;
  expect(problemOf({ problem: null, status: 200 }, say as never)).toBeNull();
  expect(problemOf({ problem: 'status', status: 503 }, say as never)).toBe('webhooks-problem-status {"status":"503"}');
  expect(problemOf({ problem: 'eclipse', status: null }, say as never)).toBe('eclipse');
});

test('an address is known by its host', () => {
  expect(hostOf('https://example.com:8443/told?key=secret')).toBe('example.com:8443');
  expect(hostOf('nonsense')).toBe('nonsense');
});
