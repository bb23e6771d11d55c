import { expect, test } from 'vitest';
import type { Condition, OwnField, ValueType } from '@/api/automations';
import { loadBundle, makeFormats, type Say } from '@/i18n';
import { findOwn, typeOfOwn } from './model/own';
import { makeWords } from './words';

const bundle = await loadBundle('en');
const t: Say = (id, variables) => {
  const pattern = bundle.getMessage(id)?.value;
  return pattern == null ? id : bundle.formatPattern(pattern, variables);
};

const own = (field: string, name: string, kind: OwnField['kind'], choices: OwnField['choices'] = []): OwnField => ({ entity: 'deal', field: `fields.${field}`, name, kind, ops: [], choices, placeholder: `deal.${field}`, archived: false });
const CHOICES = [{ value: '#1', name: 'Basic' }, { value: '#2', name: 'Gold' }];
const OWN = [own('plan', 'Plan', 'choice', CHOICES), own('likes', 'Likes', 'multi_choice', CHOICES), own('due', 'Due', 'date'), own('paid', 'Paid', 'checkbox'), own('sum', 'Sum', 'money'), own('agent', 'Agent', 'person'), own('city', 'City', 'text')];
const typeOf = (subject: string, field: string): ValueType | undefined => { const found = findOwn(OWN, subject, field); return found && typeOfOwn(found); };
const nobody = () => undefined;
const words = makeWords(t, makeFormats('en', 'Europe/Kyiv', () => Date.parse('2026-06-01T12:00:00Z')), {
  user: id => (id === 'u1' ? 'Olha' : undefined), team: nobody, pipeline: nobody, stage: nobody, line: nobody, connection: nobody, form: nobody, typeOf, own: (subject, field) => findOwn(OWN, subject, field),
});

test.each<[string, Condition['op'], string | null, string]>([
  ['plan', 'is', '#2', 'Plan of the deal is Gold'],
  ['plan', 'is_not', 'basic', 'Plan of the deal is not Basic'],
  ['plan', 'is', '#9', 'Plan of the deal is (deleted)'],
  ['plan', 'is_set', null, 'Plan of the deal is set'],
  ['likes', 'contains', '#1, #2', 'Likes of the deal contains Basic and Gold'],
  ['due', 'less', '2026-12-31', 'Due of the deal earlier than 31 Dec'],
  ['paid', 'is', 'true', 'Paid of the deal is yes'],
  ['sum', 'more', '1000', 'Sum of the deal more than 1000'],
  ['agent', 'is', 'u1', 'Agent of the deal is Olha'],
  ['agent', 'is', 'u2', 'Agent of the deal is (deleted)'],
  ['city', 'contains', 'Kyiv', 'City of the deal contains “Kyiv”'],
  ['gone', 'is', 'x', '(deleted) is “x”'],
])('%s %s %s', (field, op, value, expected) => {
  expect(words.condition({ subject: 'deal', field: `fields.${field}`, op, value }).toLowerCase()).toBe(expected.toLowerCase());
});

test('blocks and triggers name the fields', () => {
  const set = (field: string, value: string) => words.about({ id: 'b', kind: 'set_field', entity: 'deal', field: `fields.${field}`, value });
  expect(set('plan', '#2')).toBe('Plan of the deal → Gold');
  expect(set('plan', '{{contact.plan}}')).toBe('Plan of the deal → {{contact.plan}}');
  expect(set('city', 'Kyiv')).toBe('City of the deal → Kyiv');
  expect(set('due', '')).toBe('Due of the deal → empty');
  expect(set('gone', 'x')).toContain('(deleted)');
  const until = (value: string | null) => words.about({ id: 'b', kind: 'wait', minutes: null, until: { entity: 'deal', field: 'fields.plan', value } });
  expect(until(null)).toBe('until “Plan of the deal” changes');
  expect(until('#1')).toBe('until “Plan of the deal” is Basic');
  expect(words.narrowed({ kind: 'field_changed', entity: 'deal', field: 'fields.paid' })).toBe('Paid of the deal');
});
