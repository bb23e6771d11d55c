import { expect, test } from 'vitest';
import type { OwnField } from '@/api/automations';
import { asked, conditionOn, findOwn, joinValues, offeredOwn, placeholdersOf, sayable, splitValues, typeOfOwn } from './own';
import { newBlock } from './blocks';
import { problemsOf } from './problems';

const field = (change: Partial<OwnField>): OwnField => ({ entity: 'contact', field: 'fields.plan', name: 'Plan', kind: 'choice', ops: ['is', 'is_not'], choices: [{ value: '#1', name: 'Basic' }, { value: '#2', name: 'Gold' }], placeholder: 'contact.plan', archived: false, ...change });
const plan = field({});
const old = field({ field: 'fields.old', name: 'Old', kind: 'text', choices: [], placeholder: 'contact.old', archived: true });
const source = field({ entity: 'deal', field: 'fields.source', name: 'Where from', kind: 'text', choices: [], placeholder: 'deal.fields.source' });
const OWN = [plan, old, source];

test('archived fields are offered only where they are chosen already', () => {
  expect(offeredOwn(OWN)).toEqual([plan, source]);
  expect(offeredOwn(OWN, { entity: 'contact', field: 'fields.old' })).toEqual(OWN);
  expect(offeredOwn(OWN, { entity: 'deal', field: 'fields.old' })).toEqual([plan, source]);
  expect(offeredOwn(undefined)).toEqual([]);
  expect(sayable(OWN, 'contact')).toEqual([plan]);
  expect(findOwn(OWN, 'deal', 'fields.plan')).toBeUndefined();
});

test.each<[OwnField['kind'], string, string | null]>([
  ['text', 'text', null], ['link', 'text', null], ['number', 'number', null], ['money', 'number', null], ['date', 'date', null], ['checkbox', 'bool', 'true'], ['choice', 'choice', '#1'], ['multi_choice', 'choice', '#1'], ['person', 'user', null],
])('a condition on a field of the kind %s begins with what fits', (kind, type, value) => {
  const own = field({ kind });
  expect(typeOfOwn(own)).toBe(type);
  expect(conditionOn(asked(own))).toEqual({ subject: 'contact', field: 'fields.plan', op: 'is', value });
});

test('several choices are one value', () => {
  expect(splitValues('#1, #2;#3')).toEqual(['#1', '#2', '#3']);
  expect(splitValues(null)).toEqual([]);
  expect(joinValues(['#1', '#2'])).toBe('#1, #2');
  expect(splitValues(joinValues([]))).toEqual([]);
});

test('placeholders of own fields are known, in their long form, too', () => {
  const vocabulary = { placeholders: ['contact.name'], own_fields: OWN };
  expect(placeholdersOf(vocabulary)).toEqual(['contact.name', 'contact.plan', 'contact.fields.plan', 'contact.old', 'contact.fields.old', 'deal.fields.source', 'deal.fields.source']);
  const said = (text: string) => problemsOf({ name: 'One', trigger: { kind: 'call_missed' }, blocks: [{ ...newBlock('comment', 'b'), text } as never] }, vocabulary).map(({ detail }) => detail);
  expect(said('{{contact.plan}} {{ contact.fields.plan }} {{deal.fields.source}} {{contact.old}}')).toEqual([]);
  expect(said('{{company.plan}}')).toEqual(['{{company.plan}}']);
});
