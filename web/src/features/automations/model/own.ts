import type { Condition, Entity, OwnField, ValueType, Vocabulary, VocabularyField } from '@/api/automations';

/** What is known of the fields that the workspace has added. */
type Known = Pick<Vocabulary, 'placeholders'> & Partial<Pick<Vocabulary, 'own_fields'>>;

/** Whether a field is one that the workspace has added. */
export const isOwn = (field: string): boolean => field.startsWith('fields.');

const TYPES: Record<OwnField['kind'], ValueType> = { text: 'text', link: 'text', number: 'number', money: 'number', date: 'date', checkbox: 'bool', choice: 'choice', multi_choice: 'choice', person: 'user' };

/** What a value of the field is chosen from, or how it is typed. */
export const typeOfOwn = ({ kind }: Pick<OwnField, 'kind'>): ValueType => TYPES[kind];

export const findOwn = (own: readonly OwnField[] | undefined, entity: string, field: string): OwnField | undefined => own?.find(one => one.entity === entity && one.field === field);

/** What is offered: fields in use, and an archived one only where it is chosen already. */
export const offeredOwn = (own: readonly OwnField[] | undefined, chosen?: { entity: string; field: string }): OwnField[] =>
  own?.filter(one => !one.archived || (one.entity === chosen?.entity && one.field === chosen.field)) ?? [];

/** A field as conditions know all fields. */
export const asked = (own: OwnField): VocabularyField => ({ subject: own.entity, field: own.field, type: typeOfOwn(own), choices: own.choices.map(({ value }) => value) });

/** Several choices in one value. */
export const splitValues = (value: string | null): string[] => (value ?? '').split(/[,;]/).map(one => one.trim()).filter(one => one !== '');
export const joinValues = (values: readonly string[]): string => values.join(', ');

/** Whether a value is filled in only when the block is done. */
export const hasPlaceholder = (value: string): boolean => value.includes('{{');

/** All placeholders that mean something; archived fields have theirs, which the server does not like. */
export const placeholdersOf = ({ placeholders, own_fields: own = [] }: Known): string[] => [...placeholders, ...own.flatMap(({ entity, field, placeholder }) => [placeholder, `${entity}.${field}`])];

/** Own fields of a kind of card that a text may say. */
export const sayable = (own: readonly OwnField[] | undefined, entity: Entity): OwnField[] => own?.filter(one => one.entity === entity && !one.archived) ?? [];

/** A condition as it begins with a field. */
export function conditionOn({ subject, field, type, choices }: VocabularyField): Condition {
  return { subject, field, op: 'is', value: type === 'bool' ? 'true' : type === 'choice' ? choices?.[0] ?? null : null };
}
