import { expect, test } from 'vitest';
import { moved } from './order';

test.each([
  { entry: 'b', by: -1 as const, becomes: ['b', 'a', 'c'] },
  { entry: 'b', by: 1 as const, becomes: ['a', 'c', 'b'] },
  { entry: 'a', by: -1 as const, becomes: null },
  { entry: 'c', by: 1 as const, becomes: null },
  { entry: 'x', by: 1 as const, becomes: null },
])('$entry moved by $by', ({ entry, by, becomes }) => {
  expect(moved(['a', 'b', 'c'], entry, by)).toEqual(becomes);
});
