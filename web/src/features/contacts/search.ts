import type { ContactFilter } from '@/api/contacts';
import { choiceParam, idParam, textParam, tidy } from '@/ui/search-params';

/** What the address of the contacts says. */
export const contactSearch = (raw: Record<string, unknown>) => tidy({
  q: textParam(raw, 'q'),
  responsible: idParam(raw, 'responsible'),
  source: textParam(raw, 'source'),
  unnamed: choiceParam(raw, 'unnamed', ['true', 'false']),
});

export type ContactSearch = ReturnType<typeof contactSearch>;

export function filterOf(search: ContactSearch): ContactFilter {
  return tidy({
    q: search.q,
    responsible_id: search.responsible,
    source: search.source,
    unnamed: search.unnamed === undefined ? undefined : search.unnamed === 'true',
  });
}
