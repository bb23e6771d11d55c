import type { View, ViewedList } from '@/api/views';
import { parseSearch, stringifySearch } from '@/ui/search-params';

/** What an address says that is of the moment: what is open beside a list, and forms. */
const MOMENTARY = ['call', 'task', 'deal', 'new', 'phone'];

/** What of an address a view keeps, in an order of its own, so that the same filters are the same view. */
export function queryOf(search: Record<string, string | undefined>): string {
  const kept = Object.entries(search).filter(([name, value]) => value !== undefined && !MOMENTARY.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return stringifySearch(Object.fromEntries(kept)).slice(1);
}

/** The parameters of a view, for the address. */
export const searchOf = (view: Pick<View, 'query'>): Record<string, string> => parseSearch(view.query);

/** The view that shows just this; one's own comes before those of others. */
export function viewOf(views: readonly View[], query: string, me: string | undefined): View | undefined {
  const same = views.filter(view => queryOf(searchOf(view)) === query);
  return same.find(({ owner }) => owner !== null && owner.id === me) ?? same[0];
}

/** A view as a link for others. */
export const linkOf = (origin: string, list: ViewedList, view: Pick<View, 'query'>): string => `${origin}/${list}${view.query === '' ? '' : `?${view.query}`}`;
