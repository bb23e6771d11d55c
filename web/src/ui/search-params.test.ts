import { expect, test } from 'vitest';
import { callSearch, filterOf } from '@/features/calls/search';
import { safeNext } from '@/features/session/enter';
import { NOON } from '@/testing/render';
import { parseSearch, stringifySearch } from './search-params';

test('an address is read as far as it makes sense', () => {
  expect(callSearch(parseSearch('?outcome=missed&direction=sideways&employee=1&q=%20&linked=false&foo=1'))).toEqual({ outcome: 'missed', linked: 'false' });
});

test('words and numbers stand in it as they are', () => {
  expect(stringifySearch({ q: '0671110003', period: 'today', call: undefined })).toBe('?q=0671110003&period=today');
  expect(parseSearch('?q=0671110003')).toEqual({ q: '0671110003' });
});

test('what the address says of the calls is the filter of their list', () => {
  expect(filterOf({ period: 'today', linked: 'false', outcome: 'missed', call: 'x' }, 'Europe/Kyiv', NOON)).toEqual({
    from: '2026-01-13T22:00:00.000Z', to: '2026-01-14T22:00:00.000Z', linked: false, missed: true,
  });
});

test('the login leads back into the application only', () => {
  const table: [string | undefined, string][] = [
    ['/contacts?q=a', '/contacts?q=a'], [undefined, '/calls'], ['https://evil.example', '/calls'], ['//evil.example', '/calls'], ['/\\evil.example', '/calls'], ['/login', '/calls'],
  ];
  for (const [next, place] of table) expect(safeNext(next)).toBe(place);
});
