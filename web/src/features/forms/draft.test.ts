import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CustomField } from '@/api/fields';
import type { PublicForm } from '@/api/public-forms';
import { askable, bodyOf, draftOf, embedCode, faultOf, firstFields, isChanged, newField, PAGE_WORDS, patchOf, plainLeft } from './draft';

const form: PublicForm = {
  id: 'f1', key: '1-abc', url: 'https://crm.example/f/1-abc', script_url: 'https://crm.example/f/embed.js', name: 'Prices', active: true, language: 'uk', title: 'Ask', intro: null, button: null,
  thanks: null, redirect_url: null, consent: null, source: 'Site', responsible: { id: 'u1', name: 'Olha' }, submissions: 0, spam: 0, last_submitted_at: null,
  created_at: '2026-01-01T10:00:00Z', changed_at: '2026-01-01T10:00:00Z', version: 3,
  fields: [{ kind: 'phone', label: 'Phone', required: true }, { kind: 'field', field: 'size', label: 'Size', required: false }],
};

test('only what is another is sent, and what is emptied as null', () => {
  const draft = draftOf(form);
  expect(patchOf(form, draft)).toEqual({});
  expect(isChanged(form, { ...draft, name: ' Prices ' })).toBe(false);
  const changed = { ...draft, title: ' ', intro: ' We call ', language: 'en' as const, responsible_id: null, fields: [...draft.fields].reverse() };
  expect(patchOf(form, changed)).toEqual({
    title: null, intro: 'We call', language: 'en', responsible_id: null,
    fields: [{ kind: 'field', field: 'size', label: 'Size', required: false }, { kind: 'phone', label: 'Phone', required: true }],
  });
});

test('a form needs a name, labels and a way to answer', () => {
  const draft = draftOf(form);
  expect(faultOf(draft)).toBeNull();
  expect(faultOf({ ...draft, name: ' ' })).toEqual({ at: 'name' });
  expect(faultOf({ ...draft, fields: [...draft.fields, newField('name', '')] })).toEqual({ at: 'label', key: 'name' });
  expect(faultOf({ ...draft, fields: draft.fields.map(field => ({ ...field, required: false })) })).toEqual({ at: 'contact' });
  expect(faultOf({ ...draft, fields: [{ ...newField('email', 'E-mail'), required: true }] })).toBeNull();
});

test('what is asked already, is archived or cannot be asked is not offered', () => {
  const field = (key: string, more: Partial<CustomField> = {}): CustomField => ({ id: key, entity: 'contact', key, name: key, kind: 'text', choices: [], position: 0, archived: false, version: 1, ...more });
  const all = [field('size'), field('city'), field('old', { archived: true }), field('owner', { kind: 'person' }), field('budget', { kind: 'money' }), field('deal', { entity: 'deal' })];
  expect(askable(all, draftOf(form).fields).map(({ key }) => key)).toEqual(['city']);
  expect(plainLeft(draftOf(form).fields)).toEqual(['name', 'email', 'company', 'message']);
});

test('a new form can be answered', () => {
  const fields = firstFields('uk');
  expect(faultOf({ ...draftOf(form), fields: draftOf({ ...form, fields }).fields })).toBeNull();
  expect(bodyOf(draftOf({ ...form, fields }).fields)).toEqual(fields);
});

test('a name cannot leave the code that is pasted', () => {
  expect(embedCode({ ...form, name: 'A "b" <script>' })).toBe('<div data-switchhook-form="1-abc" data-title="A &quot;b&quot; &lt;script&gt;"></div>\n<script src="https://crm.example/f/embed.js" async></script>');
});

test('the preview says what the page says', () => {
  for (const [language, words] of Object.entries(PAGE_WORDS)) {
    const catalog = readFileSync(`../locales/${language}/form-page.ftl`, 'utf8');
    for (const [id, text] of Object.entries(words)) expect(catalog).toContain(`form-${id} = ${text}\n`);
  }
});
