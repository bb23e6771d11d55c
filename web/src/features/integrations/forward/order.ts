/** The list with one entry a place further up or down; null if it is at the end already, or not there. */
export function moved<T>(list: readonly T[], entry: T, by: -1 | 1): T[] | null {
  const from = list.indexOf(entry);
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return null;
  const others = list.filter(one => one !== entry);
  return [...others.slice(0, to), entry, ...others.slice(to)];
}
