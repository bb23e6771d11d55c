import { expect, test } from 'vitest';
import { Problem } from './problem';
import { nextKey } from './version';

test.each([
  ['a lost answer may have done it', Problem.network(), true],
  ['so may a server that fails', new Problem({ code: 'unreadable', status: 502 }), true],
  ['what was refused is mended', new Problem({ code: 'invalid', status: 422 }), false],
  ['success is done', null, false],
])('the key of the next try: %s', (_, error, isSame) => {
  expect(nextKey('k', error) === 'k').toBe(isSame);
});
