import { expect, test } from 'vitest';
import type { CustomField } from '@/api/fields';
import { bodyOf, faultOf, movedTo, newChoice, patchOf, placeAmong, startOf, takenAway } from './draft';

const field: CustomField = { id: 'f1', entity: 'contact', key: 'size', name: 'Size', kind: 'choice', choices: [{ number: 1, name: 'S' }, { number: 2, name: 'M' }], position: 0, archived: false, version: 1 };
const start = startOf(field);

test('a new field is sent with its choices only if its kind has any', () => {
  const choices = [{ ...newChoice(), name: ' Red ' }];
  expect(bodyOf('deal', { name: ' Colour ', kind: 'choice', choices })).toEqual({ entity: 'deal', name: 'Colour', kind: 'choice', choices: ['Red'] });
  expect(bodyOf('deal', { name: 'Colour', kind: 'text', choices })).toEqual({ entity: 'deal', name: 'Colour', kind: 'text', choices: [] });
});

test('only what is another is sent, known choices with their numbers', () => {
  expect(patchOf(field, start)).toEqual({});
  expect(patchOf(field, { ...start, name: 'Format' })).toEqual({ name: 'Format' });
  expect(patchOf(field, { ...start, choices: [...movedTo(start.choices, 0, 1), { ...newChoice(), name: 'L' }] })).toEqual({ choices: [{ number: 2, name: 'M' }, { number: 1, name: 'S' }, { name: 'L' }] });
});

test('what keeps it from being saved is named', () => {
  expect(faultOf(start)).toBeNull();
  expect(faultOf({ ...start, name: ' ' })).toEqual({ at: 'name' });
  expect(faultOf({ ...start, choices: [] })).toEqual({ at: 'choices' });
  expect(faultOf({ ...start, choices: [...start.choices, { key: 'x', number: null, name: ' s' }] })).toEqual({ at: 'choice', key: 'x', why: 'twice' });
  expect(faultOf({ ...start, choices: [{ key: 'x', number: null, name: '' }] })).toEqual({ at: 'choice', key: 'x', why: 'required' });
  expect(faultOf({ name: 'A', kind: 'text', choices: [] })).toBeNull();
});

test('choices that go are named', () => {
  expect(takenAway(field, { ...start, choices: start.choices.slice(1) })).toEqual(['S']);
  expect(takenAway(null, start)).toEqual([]);
});

test('a place among those that are shown is one among all', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(id => ({ ...field, id }));
  expect(placeAmong([a, b, c] as CustomField[], [a, c] as CustomField[], 1)).toBe(2);
});
