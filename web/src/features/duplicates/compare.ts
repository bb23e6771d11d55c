import { queryOptions } from '@tanstack/react-query';
import { companies, type Company } from '@/api/companies';
import { contacts, type Contact } from '@/api/contacts';
import type { TwinNoun } from '@/api/duplicates';
import { valueOf, type CustomField } from '@/api/fields';
import { keys } from '@/api/keys';
import { isNothing } from '@/features/fields/custom/values';

/** What is compared, by kind of card. */
export const FIELDS = {
  contact: ['name', 'phones', 'emails', 'company', 'responsible', 'source', 'tags', 'last_call', 'created'],
  company: ['name', 'phones', 'responsible', 'tags', 'created'],
} as const satisfies Record<TwinNoun, readonly string[]>;
export type Field = (typeof FIELDS)[TwinNoun][number];

/** What cards are compared by. */
export type Card = Pick<Contact, 'id' | 'name' | 'named' | 'phones' | 'emails' | 'company' | 'responsible' | 'source' | 'tags' | 'fields' | 'last_call_at' | 'created_at'>;

/** A card of either kind; what companies have not is empty, and somebody always gave them their name. */
export const cardOf = (row: Contact | Company): Card => ({ named: true, emails: [], company: null, source: null, last_call_at: null, ...row });

/** One card of a kind, as its page reads it. */
export const cardQuery = (noun: TwinNoun, id: string) => queryOptions({
  queryKey: keys.one(noun, id),
  queryFn: ({ signal }): Promise<Contact | Company> => (noun === 'contact' ? contacts.row(id, signal) : companies.row(id, signal)),
  select: cardOf,
});

/** What a card has in a field, in a form in which two can be compared: lists by what counts as the same in them. */
export function valuesOf(card: Card, field: Field): string[] {
  const one = (value: string | null | undefined) => (value == null || value === '' ? [] : [value]);
  switch (field) {
    case 'name': return one(fold(card.name));
    case 'phones': return card.phones.map(phone => phone.e164 ?? phone.raw);
    case 'emails': return card.emails.map(fold);
    case 'company': return one(card.company?.id);
    case 'responsible': return one(card.responsible?.id);
    case 'source': return one(card.source);
    case 'tags': return card.tags.map(fold);
    case 'last_call': return one(card.last_call_at);
    case 'created': return one(card.created_at);
  }
}

/** Fields in which two cards say different things; when they were made and called says nothing of what they are. */
export function differences(a: Card, b: Card): Set<Field> {
  const differ = (field: Field) => {
    const [of, others] = [valuesOf(a, field), valuesOf(b, field)];
    return of.length !== others.length || of.some(value => !others.includes(value));
  };
  return new Set(FIELDS.contact.filter(field => field !== 'last_call' && field !== 'created' && differ(field)));
}

/** Whether two cards say different things in a field of the workspace; the order of choices says nothing. */
export function differIn(a: Card, b: Card, { key }: Pick<CustomField, 'key'>): boolean {
  const [of, others] = [a, b].map(card => {
    const value = valueOf(card, key);
    return isNothing(value) ? 'null' : JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
  });
  return of !== others;
}

/** Which of two is offered to be kept: the one with a name, then the one that was called last, then the older one. */
export function betterOf(a: Card, b: Card): Card {
  if (a.named !== b.named) return a.named ? a : b;
  const [called, other] = [a.last_call_at ?? '', b.last_call_at ?? ''];
  if (called !== other) return called > other ? a : b;
  return a.created_at <= b.created_at ? a : b;
}

const fold = (text: string) => text.trim().toLowerCase();
