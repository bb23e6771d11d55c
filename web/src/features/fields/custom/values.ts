import { valueOf, type CustomField, type FieldJson, type FieldKind } from '@/api/fields';
import { readAmount, typedAmount } from '@/features/deals/money';

export interface AmountDraft { amount: string; currency: string }

/**
 * A value while it is edited. Several choices are a list, money is an amount as it is typed with its currency, everything else is a text: a number as it is
 * typed, a day as `2026-12-31`, `true` or `false`, the name of a choice, the id of a user. Empty: nothing.
 */
export type Draft = string | string[] | AmountDraft;

/** Numbers end here, up and down. */
const LARGEST = 1e12;

/** Kinds whose value is taken as soon as it is chosen. */
export const isChosen = (kind: FieldKind): boolean => kind === 'choice' || kind === 'person' || kind === 'date' || kind === 'checkbox';

export const isNothing = (json: FieldJson): boolean => json === null || json === '' || (Array.isArray(json) && json.length === 0);

/** What is offered on a card: all fields that are in use, and archived ones only if something stands in them. */
export const shownOn = (card: { fields: object }, fields: CustomField[]): CustomField[] => fields.filter(({ key, archived }) => !archived || !isNothing(valueOf(card, key)));

/** A value as its editor begins with it. What is of another shape than the kind says is nothing. */
export function draftOf(kind: FieldKind, json: FieldJson, currency: string): Draft {
  switch (kind) {
    case 'number': return typeof json === 'number' ? String(json) : '';
    case 'checkbox': return typeof json === 'boolean' ? String(json) : '';
    case 'multi_choice': return Array.isArray(json) ? json : [];
    case 'money': return isMoney(json) ? { amount: typedAmount(json.amount), currency: json.currency } : { amount: '', currency };
    case 'text': case 'link': case 'date': case 'choice': case 'person': return typeof json === 'string' ? json : '';
  }
}

/** What is sent; null empties the field, undefined cannot be read. */
export function jsonOf(kind: FieldKind, draft: Draft): FieldJson | undefined {
  if (Array.isArray(draft)) return kind === 'multi_choice' ? (draft.length === 0 ? null : draft) : undefined;
  if (typeof draft === 'object') {
    const amount = readAmount(draft.amount);
    if (kind !== 'money' || amount === undefined) return undefined;
    return amount === null ? null : { amount, currency: draft.currency };
  }
  const text = draft.trim();
  if (text === '') return null;
  switch (kind) {
    case 'number': return readNumber(text);
    case 'checkbox': return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'money': case 'multi_choice': return undefined;
    case 'text': case 'link': case 'date': case 'choice': case 'person': return text;
  }
}

/** The draft in the form in which it will come back, so that what says the same is no change. */
export function tidied(kind: FieldKind, draft: Draft): Draft {
  const json = jsonOf(kind, draft);
  if (json === undefined) return draft;
  return draftOf(kind, json, typeof draft === 'object' && !Array.isArray(draft) ? draft.currency : '');
}

/** A number as people write it: blanks between the thousands, a comma or a point before the rest. */
export function readNumber(typed: string): number | undefined {
  const text = typed.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.').replace('−', '-');
  if (!/^[-+]?\d+(\.\d{1,6})?$/.test(text)) return undefined;
  const number = Number(text);
  return Math.abs(number) > LARGEST ? undefined : number;
}

/** A value as a filter names it; undefined if there is nothing to look for. */
export function filterTextOf(kind: FieldKind, draft: Draft): string | undefined {
  const json = jsonOf(kind, draft);
  if (json === undefined || isNothing(json)) return undefined;
  if (Array.isArray(json)) return json[0];
  return isMoney(json) ? json.amount : String(json);
}

const isMoney = (json: FieldJson | undefined): json is AmountDraft => typeof json === 'object' && json !== null && !Array.isArray(json);

/** A link without what all links begin with. */
export const shortLink = (link: string): string => link.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
