import { TIMELINE_KINDS, type ContactFilter } from '@/api/contacts';
import { choiceParam, fieldParam, idParam, textParam, tidy, wordsParam } from '@/ui/search-params';

/** What the address of the contacts says. */
export const contactSearch = (raw: Record<string, unknown>) => tidy({
  q: textParam(raw, 'q'),
  responsible: idParam(raw, 'responsible'),
  company: idParam(raw, 'company'),
  source: textParam(raw, 'source'),
  unnamed: choiceParam(raw, 'unnamed', ['true', 'false']),
  tag: textParam(raw, 'tag'),
  field: fieldParam(raw, 'field'),
  columns: wordsParam(raw, 'columns'),
  /** The form for a new contact is open, with this phone already in it. */
  new: choiceParam(raw, 'new', ['true']),
  phone: textParam(raw, 'phone'),
});

export type ContactSearch = ReturnType<typeof contactSearch>;

export function filterOf(search: ContactSearch): ContactFilter {
  return tidy({
    q: search.q,
    responsible_id: search.responsible,
    company_id: search.company,
    source: search.source,
    unnamed: search.unnamed === undefined ? undefined : search.unnamed === 'true',
    tag: search.tag,
    field: search.field,
  });
}

/** What the address of a contact says. */
export const cardSearch = (raw: Record<string, unknown>) => tidy({
  kind: choiceParam(raw, 'kind', TIMELINE_KINDS),
  /** The call whose details are open. */
  call: idParam(raw, 'call'),
  /** The task whose details are open. */
  task: idParam(raw, 'task'),
});
