import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import { whole } from './list';
import type { components } from './schema.gen';
import { ifMatch } from './version';

type Schemas = components['schemas'];
/** A field that the workspace has added to a kind of card. */
export type CustomField = Schemas['FieldOut'];
export type FieldIn = Schemas['FieldIn'];
export type FieldPatch = Schemas['FieldPatch'];
export type FieldKind = Schemas['FieldKind'];
export type CardEntity = Schemas['CardEntity'];

export const ENTITIES = ['contact', 'company', 'deal'] as const satisfies readonly CardEntity[];
export const FIELD_KINDS = ['text', 'number', 'money', 'date', 'checkbox', 'choice', 'multi_choice', 'link', 'person'] as const satisfies readonly FieldKind[];

/** What stands in a field, as the API writes it; absent or null: nothing. */
export type FieldJson = string | number | boolean | string[] | { amount: string; currency: string } | null;

/** The card of a contact, a company or a deal, as far as its own fields and tags go. The description of the API knows no free members. */
export interface Carded { id: string; version: number; tags: string[]; fields: object }

export const valueOf = (card: { fields: object }, key: string): FieldJson => (card.fields as Record<string, FieldJson | undefined>)[key] ?? null;

/** Values by keys, for the `fields` of a request. */
export const asFields = (values: Record<string, FieldJson>): Record<string, never> => values as Record<string, never>;

/** All fields of all cards in their order; a workspace has few enough to read them at once. */
export function fieldsQuery() {
  return queryOptions({
    queryKey: keys.list('field'),
    queryFn: ({ signal }) => whole<CustomField>(cursor => take(client.GET('/api/v1/fields', { params: { query: { limit: 200, ...cursor } }, signal }))),
  });
}

export const createField = (body: FieldIn, key: string): Promise<CustomField> =>
  take(client.POST('/api/v1/fields', { params: { header: { 'Idempotency-Key': key } }, body }));

export const changeField = (field: CustomField, body: FieldPatch): Promise<CustomField> =>
  take(client.PATCH('/api/v1/fields/{id}', { params: { path: { id: field.id }, header: ifMatch(field) }, body }));
