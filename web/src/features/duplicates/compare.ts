import type { Contact } from '@/api/contacts';
import { valueOf, type CustomField } from '@/api/fields';
import { isNothing } from '@/features/fields/custom/values';

export const FIELDS = ['name', 'phones', 'emails', 'company', 'responsible', 'source', 'tags', 'last_call', 'created'] as const;
export type Field = (typeof FIELDS)[number];

/** What a contact has in a field, in a form in which two can be compared: lists by what counts as the same in them. */
export function valuesOf(contact: Contact, field: Field): string[] {
  const one = (value: string | null | undefined) => (value == null || value === '' ? [] : [value]);
  switch (field) {
    case 'name': return one(fold(contact.name));
    case 'phones': return contact.phones.map(phone => phone.e164 ?? phone.raw);
    case 'emails': return contact.emails.map(fold);
    case 'company': return one(contact.company?.id);
    case 'responsible': return one(contact.responsible?.id);
    case 'source': return one(contact.source);
    case 'tags': return contact.tags.map(fold);
    case 'last_call': return one(contact.last_call_at);
    case 'created': return one(contact.created_at);
  }
}

/** Fields in which two contacts say different things; when they were made and called says nothing of who they are. */
export function differences(a: Contact, b: Contact): Set<Field> {
  const differ = (field: Field) => {
    const [of, others] = [valuesOf(a, field), valuesOf(b, field)];
    return of.length !== others.length || of.some(value => !others.includes(value));
  };
  return new Set(FIELDS.filter(field => field !== 'last_call' && field !== 'created' && differ(field)));
}

/** Whether two contacts say different things in a field of the workspace; the order of choices says nothing. */
export function differIn(a: Contact, b: Contact, { key }: Pick<CustomField, 'key'>): boolean {
  const [of, others] = [a, b].map(contact => {
    const value = valueOf(contact, key);
    return isNothing(value) ? 'null' : JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
  });
  return of !== others;
}

/** Which of two is offered to be kept: the one with a name, then the one that was called last, then the older one. */
export function betterOf(a: Contact, b: Contact): Contact {
  if (a.named !== b.named) return a.named ? a : b;
  const [called, other] = [a.last_call_at ?? '', b.last_call_at ?? ''];
  if (called !== other) return called > other ? a : b;
  return a.created_at <= b.created_at ? a : b;
}

const fold = (text: string) => text.trim().toLowerCase();
