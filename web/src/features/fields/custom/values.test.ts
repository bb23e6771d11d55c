import { expect, test } from 'vitest';
import type { CustomField, FieldJson, FieldKind } from '@/api/fields';
import { draftOf, filterTextOf, jsonOf, readNumber, shortLink, shownOn, tidied, type Draft } from './values';

test('what the API says becomes a draft, and the draft becomes what the API takes', () => {
  const table: [FieldKind, FieldJson, Draft][] = [
    ['text', 'Site', 'Site'],
    ['text', null, ''],
    ['number', 12.5, '12.5'],
    ['number', 0, '0'],
    ['number', null, ''],
    ['money', { amount: '12500.50', currency: 'USD' }, { amount: '12500.50', currency: 'USD' }],
    ['money', { amount: '900.00', currency: 'UAH' }, { amount: '900', currency: 'UAH' }],
    ['money', null, { amount: '', currency: 'UAH' }],
    ['date', '2026-12-31', '2026-12-31'],
    ['checkbox', true, 'true'],
    ['checkbox', false, 'false'],
    ['checkbox', null, ''],
    ['choice', 'Red', 'Red'],
    ['multi_choice', ['Red', 'Blue'], ['Red', 'Blue']],
    ['multi_choice', null, []],
    ['link', 'https://example.com/a', 'https://example.com/a'],
    ['person', 'u1', 'u1'],
  ];
  for (const [kind, json, draft] of table) {
    expect({ kind, draft: draftOf(kind, json, 'UAH') }).toEqual({ kind, draft });
    expect({ kind, json: jsonOf(kind, draft) }).toEqual({ kind, json });
  }
});

test('what has another shape than its kind says is nothing', () => {
  expect(draftOf('number', 'five', 'UAH')).toBe('');
  expect(draftOf('money', 'five', 'UAH')).toEqual({ amount: '', currency: 'UAH' });
  expect(draftOf('multi_choice', 'Red', 'UAH')).toEqual([]);
});

test('what cannot be read is not sent', () => {
  expect(jsonOf('number', 'five')).toBeUndefined();
  expect(jsonOf('money', { amount: 'five', currency: 'UAH' })).toBeUndefined();
  expect(jsonOf('checkbox', 'maybe')).toBeUndefined();
  expect(jsonOf('text', ['a'])).toBeUndefined();
  expect(jsonOf('text', '  ')).toBeNull();
});

test('numbers are read as people write them', () => {
  const table: [string, number | undefined][] = [['12 500,5', 12500.5], ['−3', -3], ['+1.25', 1.25], ['1.2345678', undefined], ['1,2,3', undefined], ['1e5', undefined], ['2000000000000', undefined]];
  for (const [typed, number] of table) expect({ typed, number: readNumber(typed) }).toEqual({ typed, number });
});

test('what says the same is no change', () => {
  expect(tidied('number', ' 12,50 ')).toBe('12.5');
  expect(tidied('money', { amount: '1 000,00', currency: 'UAH' })).toEqual({ amount: '1000', currency: 'UAH' });
  expect(tidied('text', ' a ')).toBe('a');
  expect(tidied('number', 'five')).toBe('five');
});

test('a filter names one value', () => {
  expect(filterTextOf('money', { amount: '12 500', currency: 'UAH' })).toBe('12500.00');
  expect(filterTextOf('checkbox', 'false')).toBe('false');
  expect(filterTextOf('multi_choice', ['Red'])).toBe('Red');
  expect(filterTextOf('text', ' ')).toBeUndefined();
});

test('archived fields are shown only if they hold something', () => {
  const field = (key: string, archived: boolean): CustomField => ({ id: key, entity: 'contact', key, name: key, kind: 'text', choices: [], position: 0, archived, version: 1 });
  const fields = [field('a', false), field('b', true), field('c', true)];
  expect(shownOn({ fields: { b: 'x', c: null } }, fields).map(({ key }) => key)).toEqual(['a', 'b']);
});

test('a link is written short', () => {
  expect(shortLink('https://www.example.com/')).toBe('example.com');
  expect(shortLink('http://example.com/a/b')).toBe('example.com/a/b');
});
