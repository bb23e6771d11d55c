import type { CardEntity, CustomField, FieldIn, FieldKind, FieldPatch } from '@/api/fields';

/** A choice in the form; `key` stays while it is moved, `number` is what cards keep. */
export interface DraftChoice { key: string; number: number | null; name: string }
export interface FieldDraft { name: string; kind: FieldKind; choices: DraftChoice[] }

/** What keeps a field from being saved: no name, no choices, or a choice that has no name or another's. */
export type Fault = { at: 'name' } | { at: 'choices' } | { at: 'choice'; key: string; why: 'required' | 'twice' };

export const hasChoices = (kind: FieldKind): boolean => kind === 'choice' || kind === 'multi_choice';

let count = 0;

export function newChoice(): DraftChoice {
  count += 1;
  return { key: `new ${count}`, number: null, name: '' };
}

/** The field as the form begins with it. */
export function startOf(field: CustomField | null): FieldDraft {
  if (field === null) return { name: '', kind: 'text', choices: [] };
  return { name: field.name, kind: field.kind, choices: field.choices.map(({ number, name }) => ({ key: String(number), number, name })) };
}

const folded = (text: string): string => text.trim().toLocaleLowerCase();

export function faultOf({ name, kind, choices }: FieldDraft): Fault | null {
  if (name.trim() === '') return { at: 'name' };
  if (!hasChoices(kind)) return null;
  if (choices.length === 0) return { at: 'choices' };
  for (const [at, choice] of choices.entries()) {
    if (choice.name.trim() === '') return { at: 'choice', key: choice.key, why: 'required' };
    if (choices.slice(0, at).some(other => folded(other.name) === folded(choice.name))) return { at: 'choice', key: choice.key, why: 'twice' };
  }
  return null;
}

/** What is sent for a new field. */
export function bodyOf(entity: CardEntity, { name, kind, choices }: FieldDraft): FieldIn {
  return { entity, name: name.trim(), kind, choices: hasChoices(kind) ? choices.map(choice => choice.name.trim()) : [] };
}

/** What is sent of a field that is there: what is another now. Known choices go with their numbers, in their new order. */
export function patchOf(field: CustomField, { name, choices }: FieldDraft): FieldPatch {
  const now = choices.map(choice => ({ ...(choice.number === null ? {} : { number: choice.number }), name: choice.name.trim() }));
  return {
    ...(name.trim() === field.name ? {} : { name: name.trim() }),
    ...(!hasChoices(field.kind) || JSON.stringify(now) === JSON.stringify(field.choices.map(({ number, name: old }) => ({ number, name: old }))) ? {} : { choices: now }),
  };
}

/** The names of choices that would be gone from the cards that have them. */
export const takenAway = (field: CustomField | null, { choices }: FieldDraft): string[] => field?.choices.filter(({ number }) => !choices.some(choice => choice.number === number)).map(({ name }) => name) ?? [];

export const isSameDraft = (one: FieldDraft, other: FieldDraft): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The list with the entry at `from` put at `to`. */
export function movedTo<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(to, 0, one);
  return next;
}

/** The place among all fields of the cards that a field gets when it is put at the place `to` among those that are shown. */
export const placeAmong = (all: readonly CustomField[], shown: readonly CustomField[], to: number): number => all.findIndex(({ id }) => id === shown[to]?.id);
