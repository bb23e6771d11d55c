import type { CompanyFilter } from '@/api/companies';
import { choiceParam, textParam, tidy } from '@/ui/search-params';

/** What the address of the companies says. */
export const companySearch = (raw: Record<string, unknown>) => tidy({
  q: textParam(raw, 'q'),
  /** The form for a new company is open. */
  new: choiceParam(raw, 'new', ['true']),
});

export const filterOf = (search: ReturnType<typeof companySearch>): CompanyFilter => tidy({ q: search.q });
