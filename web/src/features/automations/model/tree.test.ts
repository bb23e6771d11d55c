import { expect, test } from 'vitest';
import type { Block } from '@/api/automations';
import { countOf, depthOf, find, freshId, insert, mayMove, move, neighbourOf, placeKey, placesOf, remove, replace, restore, walk, type Place } from './tree';

const note = (id: string): Block => ({ id, kind: 'comment', text: id });
const split = (id: string, branches: Block[][], otherwise: Block[] = []): Block => ({ id, kind: 'split', branches: branches.map((blocks, at) => ({ name: `${at}`, conditions: [], blocks })), otherwise });

/** a · s(b c | d · t(e | –) | f) · g */
const CHAIN: Block[] = [note('a'), split('s', [[note('b'), note('c')], [note('d'), split('t', [[note('e')]])]], [note('f')]), note('g')];

/** The chain in short: a branch in brackets, parted by bars. */
function short(blocks: readonly Block[]): string {
  return blocks.map(block => (block.kind === 'split' ? `${block.id}(${[...block.branches.map(branch => branch.blocks), block.otherwise].map(short).join('|')})` : block.id)).join(' ');
}
const START = 'a s(b c|d t(e|)|f) g';
const at = (index: number, split?: string, branch?: number | 'otherwise'): Place => ({ list: split === undefined || branch === undefined ? null : { split, branch }, at: index });

test('blocks are found in the order in which they are read', () => {
  expect(short(CHAIN)).toBe(START);
  expect(walk(CHAIN).map(({ block }) => block.id).join('')).toBe('asbcdtefg');
  expect(countOf(CHAIN)).toBe(9);
  expect(find(CHAIN, 'e')?.place).toEqual(at(0, 't', 0));
  expect(find(CHAIN, 'f')?.place).toEqual(at(0, 's', 'otherwise'));
  expect(find(CHAIN, 'x')).toBeNull();
});

test.each<[Place, string]>([
  [at(0), 'x a s(b c|d t(e|)|f) g'],
  [at(3), 'a s(b c|d t(e|)|f) g x'],
  [at(1, 's', 0), 'a s(b x c|d t(e|)|f) g'],
  [at(0, 't', 'otherwise'), 'a s(b c|d t(e|x)|f) g'],
  [at(1, 't', 0), 'a s(b c|d t(e x|)|f) g'],
  [at(1, 's', 'otherwise'), 'a s(b c|d t(e|)|f x) g'],
])('a block comes in at %o', (place, expected) => {
  expect(short(insert(CHAIN, place, note('x')))).toBe(expected);
  expect(short(CHAIN)).toBe(START);
});

test.each([['a', 's(b c|d t(e|)|f) g'], ['e', 'a s(b c|d t(|)|f) g'], ['t', 'a s(b c|d|f) g'], ['s', 'a g'], ['x', START]])('%s goes, with what stands in it', (id, expected) => {
  expect(short(remove(CHAIN, id))).toBe(expected);
});

test('what was removed comes back to its place, or to the end if that is gone', () => {
  for (const { block } of walk(CHAIN)) {
    const found = find(CHAIN, block.id);
    if (found === null) throw new Error('not found');
    expect(short(restore(remove(CHAIN, block.id), found))).toBe(START);
  }
  const e = find(CHAIN, 'e');
  if (e === null) throw new Error('not found');
  expect(short(restore(remove(CHAIN, 's'), e))).toBe('a g e');
  const c = find(CHAIN, 'c');
  if (c === null) throw new Error('not found');
  expect(short(restore(remove(remove(CHAIN, 'c'), 'b'), c))).toBe('a s(c|d t(e|)|f) g');
});

test('a block is changed where it stands', () => {
  expect(find(replace(CHAIN, { id: 'e', kind: 'comment', text: 'new' }), 'e')?.block).toEqual({ id: 'e', kind: 'comment', text: 'new' });
});

test.each<[string, Place, string]>([
  ['a', at(2), 's(b c|d t(e|)|f) a g'],
  ['g', at(0), 'g a s(b c|d t(e|)|f)'],
  ['b', at(2, 's', 0), 'a s(c b|d t(e|)|f) g'],
  ['b', at(0, 't', 'otherwise'), 'a s(c|d t(e|b)|f) g'],
  ['e', at(3), 'a s(b c|d t(|)|f) g e'],
  ['t', at(0), 't(e|) a s(b c|d|f) g'],
  ['a', at(0, 's', 'otherwise'), 's(b c|d t(e|)|a f) g'],
  // Not where it stands, and not into itself.
  ['a', at(0), START],
  ['a', at(1), START],
  ['s', at(0, 't', 0), START],
  ['t', at(0, 't', 0), START],
])('%s is moved to %o', (id, place, expected) => {
  expect(mayMove(CHAIN, id, place)).toBe(expected !== START);
  expect(short(move(CHAIN, id, place))).toBe(expected);
});

test('nothing is lost or doubled, wherever a block is moved', () => {
  for (const { block } of walk(CHAIN)) {
    for (const place of placesOf(CHAIN)) {
      const moved = move(CHAIN, block.id, place);
      expect(walk(moved).map(one => one.block.id).sort().join('')).toBe('abcdefgst');
    }
  }
});

test('splits stand three deep at most', () => {
  const deep = [split('1', [[split('2', [[split('3', [[]])]])]]), split('4', [[]]), note('n')];
  expect(depthOf(deep, { split: '3', branch: 0 })).toBe(3);
  expect(mayMove(deep, 'n', at(0, '3', 0))).toBe(true);
  expect(mayMove(deep, '4', at(0, '3', 0))).toBe(false);
  expect(mayMove(deep, '4', at(0, '2', 0))).toBe(true);
});

test.each<[string, -1 | 1, string]>([
  ['a', 1, 's(b c|d t(e|)|f) a g'],
  ['g', -1, 'a g s(b c|d t(e|)|f)'],
  ['c', -1, 'a s(c b|d t(e|)|f) g'],
  // Out of its branch, before and behind the split.
  ['b', -1, 'a b s(c|d t(e|)|f) g'],
  ['c', 1, 'a s(b|d t(e|)|f) c g'],
  ['e', 1, 'a s(b c|d t(|) e|f) g'],
])('%s goes one further by %i', (id, by, expected) => {
  const place = neighbourOf(CHAIN, id, by);
  if (place === null) throw new Error('no place');
  expect(short(move(CHAIN, id, place))).toBe(expected);
});

test('at the ends of the chain there is no further', () => {
  expect(neighbourOf(CHAIN, 'a', -1)).toBeNull();
  expect(neighbourOf(CHAIN, 'g', 1)).toBeNull();
});

test('places have keys of their own, ids are new', () => {
  const keys = placesOf(CHAIN).map(placeKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(['0', '1', 's/0/0', 's/0/1', 's/0/2', 's/1/0', 's/1/1', 't/0/0', 't/0/1', 't/otherwise/0', 's/1/2', 's/otherwise/0', 's/otherwise/1', '2', '3']);
  expect(freshId([note('b1'), note('b3')])).toBe('b4');
  expect(freshId([note('b2')])).toBe('b3');
  expect(freshId([])).toBe('b1');
});
