import type { CompanyFilter } from '@/api/companies';
import { choiceParam, fieldParam, idParam, textParam, tidy, wordsParam } from '@/ui/search-params';

/** What the address of the companies says. */
export const companySearch = (raw: Record<string, unknown>) => tidy({
  q: textParam(raw, 'q'),
  responsible: idParam(raw, 'responsible'),
  tag: textParam(raw, 'tag'),
  field: fieldParam(raw, 'field'),
  columns: wordsParam(raw, 'columns'),
  /** The form for a new company is open. */
  new: choiceParam(raw, 'new', ['true']),
});

export const filterOf = (search: ReturnType<typeof companySearch>): CompanyFilter => tidy({ q: search.q, responsible_id: search.responsible, tag: search.tag, field: search.field });
