import { expect, test } from 'vitest';
import type { Pages } from '@/api/list';
import { mergeHead, replaceRows } from './merge';

interface Row { id: string; text?: string }
const rows = (ids: string): Row[] => Array.from(ids, id => ({ id }));
const pages = (...texts: string[]): Pages<Row> => ({
  pages: texts.map((ids, index) => ({ items: rows(ids), next: index === texts.length - 1 ? 'on' : `after ${ids}` })),
  pageParams: texts.map((_, index) => (index === 0 ? null : `page ${index}`)),
});
const ids = (of: Pages<Row>) => of.pages.map(page => page.items.map(row => row.id).join(''));

test('what the first page, read again, does to the pages that are shown', () => {
  const table: { name: string; shown: Pages<Row>; head: string; changed: string; becomes: string[]; fresh: string }[] = [
    { name: 'nothing new', shown: pages('abc'), head: 'abc', changed: '', becomes: ['abc'], fresh: '' },
    { name: 'a new row pushes the last one out of the first page', shown: pages('abc'), head: 'xab', changed: 'x', becomes: ['xabc'], fresh: 'x' },
    { name: 'further pages stay', shown: pages('abc', 'def'), head: 'xab', changed: 'x', becomes: ['xabc', 'def'], fresh: 'x' },
    { name: 'a row that moved up leaves its old place', shown: pages('abc', 'def'), head: 'eab', changed: 'e', becomes: ['eabc', 'df'], fresh: '' },
    { name: 'a row that the filter does not match any more leaves', shown: pages('abc', 'def'), head: 'acd', changed: 'b', becomes: ['acd', 'ef'], fresh: '' },
    { name: 'a row further down is left alone', shown: pages('abc', 'def'), head: 'abc', changed: 'f', becomes: ['abc', 'def'], fresh: '' },
  ];
  for (const { name, shown, head, changed, becomes, fresh } of table) {
    const merged = mergeHead(shown, { items: rows(head), next: 'head' }, new Set(changed));
    expect({ name, pages: ids(merged.pages), fresh: merged.fresh.map(row => row.id).join('') }).toEqual({ name, pages: becomes, fresh });
    expect(merged.pages.pages.at(-1)?.next).toBe('on');
  }
});

test('a list that is whole on its first page loses what left it', () => {
  const shown: Pages<Row> = { pages: [{ items: rows('abc'), next: null }], pageParams: [null] };
  expect(ids(mergeHead(shown, { items: rows('ab'), next: null }, new Set('c')).pages)).toEqual(['ab']);
});

test('an empty list takes the first page as it is', () => {
  const shown: Pages<Row> = { pages: [{ items: [], next: null }], pageParams: [null] };
  const { pages: now } = mergeHead(shown, { items: rows('ab'), next: 'more' }, new Set());
  expect(now.pages).toEqual([{ items: rows('ab'), next: 'more' }]);
});

test('rows are replaced where they stand, and deleted ones go', () => {
  const now = replaceRows(pages('ab', 'cd'), new Map([['b', { id: 'b', text: 'new' }], ['c', null]]));
  expect(now.pages.map(page => page.items)).toEqual([[{ id: 'a' }, { id: 'b', text: 'new' }], [{ id: 'd' }]]);
});
