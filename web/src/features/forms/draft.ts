import type { CustomField, FieldKind } from '@/api/fields';
import type { FormField, FormFieldKind, PublicForm, PublicFormPatch } from '@/api/public-forms';

/** What every workspace can ask for, in the order of the menu. */
export const PLAIN_KINDS = ['name', 'phone', 'email', 'company', 'message'] as const satisfies readonly FormFieldKind[];
export const LANGUAGES = ['uk', 'en', 'ru'] as const satisfies readonly PublicForm['language'][];

/** The kinds of the workspace's own fields that a stranger can fill in. */
const ASKED_KINDS: readonly FieldKind[] = ['text', 'number', 'date', 'checkbox', 'choice', 'multi_choice', 'link'];

/** A field in the editor; `key` stays while it is moved. */
export interface DraftField { key: string; kind: FormFieldKind; field: string | null; label: string; required: boolean }

export interface FormDraft {
  name: string; language: PublicForm['language']; title: string; intro: string; button: string; thanks: string; redirect_url: string; consent: string; source: string;
  responsible_id: string | null; fields: DraftField[];
}

const keyOf = ({ kind, field }: Pick<FormField, 'kind' | 'field'>) => (kind === 'field' ? `field ${field ?? ''}` : kind);

/** The form as the editor begins with it. */
export function draftOf(form: PublicForm): FormDraft {
  const text = (value: string | null | undefined) => value ?? '';
  return {
    name: form.name, language: form.language, title: text(form.title), intro: text(form.intro), button: text(form.button), thanks: text(form.thanks),
    redirect_url: text(form.redirect_url), consent: text(form.consent), source: text(form.source), responsible_id: form.responsible?.id ?? null,
    fields: form.fields.map(one => ({ key: keyOf(one), kind: one.kind, field: one.field ?? null, label: one.label, required: one.required ?? false })),
  };
}

/** The fields as they are sent. */
export const bodyOf = (fields: readonly DraftField[]): FormField[] =>
  fields.map(({ kind, field, label, required }) => ({ kind, label: label.trim(), required, ...(kind === 'field' ? { field } : {}) }));

/** What is another now than in the form. */
export function patchOf(form: PublicForm, draft: FormDraft): PublicFormPatch {
  const before = draftOf(form);
  const patch: PublicFormPatch = {};
  if (draft.name.trim() !== before.name) patch.name = draft.name.trim();
  if (draft.language !== before.language) patch.language = draft.language;
  for (const name of ['title', 'intro', 'button', 'thanks', 'redirect_url', 'consent', 'source'] as const) {
    const text = draft[name].trim();
    if (text !== before[name]) patch[name] = text === '' ? null : text;
  }
  if (draft.responsible_id !== before.responsible_id) patch.responsible_id = draft.responsible_id;
  if (JSON.stringify(bodyOf(draft.fields)) !== JSON.stringify(bodyOf(before.fields))) patch.fields = bodyOf(draft.fields);
  return patch;
}

export const isChanged = (form: PublicForm, draft: FormDraft): boolean => Object.keys(patchOf(form, draft)).length > 0;

/** What keeps it from being saved: no name, a field without a label, or no way to answer. */
export type Fault = { at: 'name' } | { at: 'label'; key: string } | { at: 'contact' };

export function faultOf({ name, fields }: FormDraft): Fault | null {
  if (name.trim() === '') return { at: 'name' };
  const unnamed = fields.find(({ label }) => label.trim() === '');
  if (unnamed) return { at: 'label', key: unnamed.key };
  return fields.some(({ kind, required }) => required && (kind === 'phone' || kind === 'email')) ? null : { at: 'contact' };
}

/** The workspace's own fields that can be added. */
export const askable = (all: readonly CustomField[], fields: readonly DraftField[]): CustomField[] =>
  all.filter(({ entity, kind, archived, key }) => entity === 'contact' && !archived && ASKED_KINDS.includes(kind) && !fields.some(({ field }) => field === key));

export const plainLeft = (fields: readonly DraftField[]): (typeof PLAIN_KINDS)[number][] => PLAIN_KINDS.filter(kind => !fields.some(one => one.kind === kind));

export function newField(kind: FormFieldKind, label: string, field: string | null = null): DraftField {
  return { key: keyOf({ kind, field }), kind, field, label, required: false };
}

/** The labels with which a form begins, in its own language. */
const FIRST_LABELS: Record<PublicForm['language'], Record<'name' | 'phone' | 'email' | 'message', string>> = {
  en: { name: 'Your name', phone: 'Phone', email: 'E-mail', message: 'Message' },
  uk: { name: 'Ваше ім’я', phone: 'Телефон', email: 'E-mail', message: 'Повідомлення' },
  ru: { name: 'Ваше имя', phone: 'Телефон', email: 'E-mail', message: 'Сообщение' },
};

/** What a new form asks. */
export const firstFields = (language: PublicForm['language']): FormField[] =>
  (['name', 'phone', 'email', 'message'] as const).map(kind => ({ kind, label: FIRST_LABELS[language][kind], required: kind === 'name' || kind === 'phone' }));

/** What a page says by itself, in the language of the form; the server has it in locales/<language>/form-page.ftl, which a test compares. */
export const PAGE_WORDS: Record<PublicForm['language'], { button: string; choose: string; needed: string }> = {
  en: { button: 'Send', choose: 'Choose', needed: 'Fields with an asterisk (*) must be filled in.' },
  uk: { button: 'Надіслати', choose: 'Виберіть', needed: 'Поля із зірочкою (*) обов’язкові.' },
  ru: { button: 'Отправить', choose: 'Выберите', needed: 'Поля со звёздочкой (*) обязательны.' },
};

/** What is pasted into a page of the own site. */
export const embedCode = ({ key, script_url, name }: Pick<PublicForm, 'key' | 'script_url' | 'name'>): string =>
  `<div data-switchhook-form="${key}" data-title="${escaped(name)}"></div>\n<script src="${escaped(script_url)}" async></script>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
