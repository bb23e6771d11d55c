import type { Pages } from '@/api/list';

interface Row { id: string }

/** What the first page of a list, read again, means for the pages that are shown. */
export interface Merged<R extends Row> {
  pages: Pages<R>;
  /** The rows that are new above all that was shown. */
  fresh: R[];
}

/**
 * Joins the first page, read again, with the pages that are shown. Rows of `changed` that should stand within the first page and do not are no
 * longer matched by the filter, and leave; everything else stays where it was read.
 */
export function mergeHead<R extends Row>(pages: Pages<R>, head: { items: R[]; next: string | null }, changed: ReadonlySet<string>): Merged<R> {
  const shown = pages.pages.flatMap(page => page.items);
  const inHead = new Set(head.items.map(row => row.id));
  const known = new Set(shown.map(row => row.id));
  const fresh = head.items.filter(row => !known.has(row.id));
  const isWhole = head.next === null;
  const leaves = (row: R) => changed.has(row.id) && !inHead.has(row.id)
    && (isWhole || shown.findIndex(other => other.id === row.id) + fresh.length < head.items.length);
  const [first, ...others] = pages.pages;
  const rest = (items: R[]) => items.filter(row => !inHead.has(row.id) && !leaves(row));
  const merged = [
    { items: [...head.items, ...rest(first?.items ?? [])], next: pages.pages.length > 1 ? first?.next ?? null : nextOf(first, head) },
    ...others.map(page => ({ items: rest(page.items), next: page.next })),
  ];
  return { pages: { pages: merged, pageParams: pages.pageParams }, fresh };
}

/** The only page that is shown goes on where its own last row ends, unless it was empty. */
function nextOf(first: { items: Row[]; next: string | null } | undefined, head: { next: string | null }): string | null {
  return first === undefined || first.items.length === 0 ? head.next : first.next;
}

/** Puts rows that were read again in the place of the old ones; null takes one away. */
export function replaceRows<R extends Row>(pages: Pages<R>, read: ReadonlyMap<string, R | null>): Pages<R> {
  const items = (rows: R[]) => rows.flatMap(row => {
    const now = read.get(row.id);
    if (now === undefined) return [row];
    return now === null ? [] : [now];
  });
  return { pages: pages.pages.map(page => ({ items: items(page.items), next: page.next })), pageParams: pages.pageParams };
}
