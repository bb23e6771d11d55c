import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { components } from './schema.gen';

export type Found = components['schemas']['SearchOut'];
export type FoundContact = components['schemas']['FoundContactOut'];
export type FoundCompany = components['schemas']['FoundCompanyOut'];
export type FoundDeal = components['schemas']['FoundDealOut'];
export type FoundCall = components['schemas']['FoundCallOut'];

/** Contacts, companies, deals and calls by name, e-mail or any spelling of a number. */
export function searchQuery(text: string) {
  return queryOptions({
    queryKey: keys.about('contact', 'search', { text }),
    queryFn: ({ signal }) => take(client.GET('/api/v1/search', { params: { query: { q: text } }, signal })),
  });
}
