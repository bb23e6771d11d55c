import { expect, test } from 'vitest';
import type { Column } from '@/ui';
import { columnsWord, shownColumns } from './columns';
import { changeOf, readField, valuesOf } from './filters';

interface Row { id: string }
const column = (id: string, more: Partial<Column<Row>> = {}): Column<Row> => ({ id, head: id, cell: () => id, ...more });
const all = [column('name', { isLink: true }), column('phone', { from: 75 }), column('tags'), column('f.size')];
const usual = ['name', 'phone'];

test('the usual columns are those of the list, with what narrow screens leave out', () => {
  expect(shownColumns(all, usual, undefined)).toEqual(all.slice(0, 2));
});

test('chosen columns stand in their own order, the link of the row among them, on every screen', () => {
  expect(shownColumns(all, usual, 'f.size,phone,unknown').map(({ id, from }) => [id, from])).toEqual([['name', undefined], ['phone', undefined], ['f.size', undefined]]);
});

test('the usual columns leave the address', () => {
  const ids = all.map(({ id }) => id);
  expect(columnsWord(['phone', 'name'], ids, usual)).toBeUndefined();
  expect(columnsWord(['f.size', 'name'], ids, usual)).toBe('name,f.size');
});

test('a field and its value are one parameter, and one field is looked for at a time', () => {
  expect(readField('size:a:b')).toEqual({ key: 'size', value: 'a:b' });
  expect(readField(undefined)).toBeNull();
  expect(valuesOf({ tag: 'VIP', field: 'size:M' })).toEqual({ 'tag': 'VIP', 'field': 'size:M', 'field:size': 'M' });
  expect(changeOf({ 'field:colour': 'Red' })).toEqual({ field: 'colour:Red' });
  expect(changeOf({ 'tag': undefined, 'field:size': undefined })).toEqual({ tag: undefined, field: undefined });
  expect(changeOf({ tag: 'VIP' })).toEqual({ tag: 'VIP' });
});
