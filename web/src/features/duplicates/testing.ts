import type { Company } from '@/api/companies';
import type { Contact } from '@/api/contacts';

/** A contact for tests, of which only what matters is said. */
export function contact(said: Partial<Contact> = {}): Contact {
  return {
    id: 'c1', name: 'Anna', named: true, phones: [], emails: [], company: null, source: null, responsible: null, tags: [], fields: {},
    created_at: '2026-01-01T10:00:00Z', created_by: 'user', changed_at: '2026-01-01T10:00:00Z', last_call_at: null, caller_name: null,
    first_campaign: {}, last_campaign: {}, earlier_calls: 0, version: 1, ...said,
  };
}

/** The same of a company. */
export function company(said: Partial<Company> = {}): Company {
  return { id: 'o1', name: 'Roof', phones: [], responsible: null, tags: [], fields: {}, created_at: '2026-01-01T10:00:00Z', changed_at: '2026-01-01T10:00:00Z', version: 1, ...said };
}
