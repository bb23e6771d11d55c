import { queryOptions } from '@tanstack/react-query';
import type { Call } from './calls';
import { undescribed } from './client';
import { keys } from './keys';
import type { components } from './schema.gen';

type Phone = components['schemas']['NumberOut'];

export interface FoundContact { id: string; name: string | null; phone: Phone | null; company: string | null }
export interface FoundCall {
  id: string;
  contact: { id: string; name: string } | null;
  client_number: Phone | null;
  direction: Call['direction'];
  outcome: Call['outcome'];
  missed: boolean;
  started_at: string;
}
export interface Found { contacts: FoundContact[]; calls: FoundCall[] }

/** Contacts and calls by name, e-mail or any spelling of a number. */
export function searchQuery(text: string) {
  return queryOptions({
    queryKey: keys.about('contact', 'search', { text }),
    queryFn: () => undescribed<Found>('GET', `/api/v1/search?${new URLSearchParams({ q: text }).toString()}`),
  });
}
