import { linkOptions } from '@tanstack/react-router';
import type { CardEntity } from '@/api/fields';
import type { ImportEntity } from '@/api/imports';

/** What a delimiter is called in the catalog. */
export function delimiterName(delimiter: string): 'semicolon' | 'comma' | 'tab' | 'bar' {
  if (delimiter === ';') return 'semicolon';
  if (delimiter === '\t') return 'tab';
  return delimiter === '|' ? 'bar' : 'comma';
}

/** What is called otherwise in such a file than in one of contacts. */
const OTHERWISE: Partial<Record<ImportEntity, readonly string[]>> = {
  companies: ['name'],
  deals: ['name', 'phone', 'email'],
  tasks: ['name', 'phone', 'email', 'note', 'responsible'],
};

/** What a meaning of a column is called in the catalog. */
export const fieldText = (entity: ImportEntity, field: string) => (OTHERWISE[entity]?.includes(field) ? `imports-field-${entity}-${field}` : `imports-field-${field}`);

/** The list in which the rows of a file stand then. */
export const LISTS = {
  companies: linkOptions({ to: '/companies' }),
  contacts: linkOptions({ to: '/contacts' }),
  deals: linkOptions({ to: '/deals' }),
  tasks: linkOptions({ to: '/tasks', search: { whose: 'all' } }),
} satisfies Record<ImportEntity, object>;

/** The cards whose own fields a file can have; tasks have none. */
export const CARDS: Record<ImportEntity, CardEntity | null> = { companies: 'company', contacts: 'contact', deals: 'deal', tasks: null };
