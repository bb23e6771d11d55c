import { expect, test } from 'vitest';
import { withMeaning, wordsOf } from './meaning';
import { filesWithout, importSearch } from './search';

const stage = { kind: 'stage', text: 'In talks', rows: 5 } as const;
const user = { kind: 'user', text: 'Ann', rows: 2 } as const;

test('words that nobody has explained stand there, the most frequent first', () => {
  expect(wordsOf([], { values: [] }, { unknown: [stage, user] })).toEqual([{ ...stage, id: undefined }, { ...user, id: undefined }]);
  expect(wordsOf([], { values: [] }, null)).toEqual([]);
});

test('a word keeps its place and its rows once it is mapped and counted anew', () => {
  const before = wordsOf([], { values: [] }, { unknown: [stage, user] });
  const values = withMeaning([], before[0] ?? user, 's1');
  expect(values).toEqual([{ kind: 'stage', text: 'In talks', id: 's1' }]);
  const counted = wordsOf(before, { values }, { unknown: [user] });
  expect(counted).toEqual([{ ...stage, id: 's1' }, { ...user, id: undefined }]);
  // What is left out is no word without a meaning.
  expect(wordsOf(counted, { values: [...values, { kind: 'user', text: 'ann ', id: null }] }, { unknown: [user] })[1]).toEqual({ ...user, id: null });
  // A column with names that is none any more takes its words along.
  expect(wordsOf(counted, { values: [] }, { unknown: [user] })).toEqual([{ ...user, id: undefined }]);
});

test('what was mapped for an earlier file can be changed, and taken back', () => {
  const values = [{ kind: 'user', text: 'Ann', id: 'u1' }, { kind: 'stage', text: 'Ann', id: 's1' }] as const;
  expect(wordsOf([], { values: [...values] }, null).map(({ id, rows }) => [id, rows])).toEqual([['u1', undefined], ['s1', undefined]]);
  expect(withMeaning(values, { kind: 'user', text: ' ANN' }, 'u2')).toEqual([values[1], { kind: 'user', text: ' ANN', id: 'u2' }]);
  expect(withMeaning(values, user, null)).toEqual([values[1], { kind: 'user', text: 'Ann', id: null }]);
  expect(withMeaning(values, user, undefined)).toEqual([values[1]]);
});

test('the address keeps the files that came together', () => {
  const [a, b] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'] as const;
  expect(importSearch({ entity: 'calls', files: `${a},x,${b},${a}` })).toEqual({ files: `${a},${b}` });
  expect(importSearch({ entity: 'deals', file: a, files: 'x' })).toEqual({ entity: 'deals', file: a });
  expect([filesWithout(`${a},${b}`, a), filesWithout(a, a), filesWithout(undefined, a), filesWithout(`${a},${b}`, a, ['c'])]).toEqual([b, undefined, undefined, `c,${b}`]);
});
