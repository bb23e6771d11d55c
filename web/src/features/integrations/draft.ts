/** What was typed over what was read. */
export interface Draft<V> { base: V; typed: V }

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Lays a draft over the row as it is now: what was not touched takes what others saved, what was touched stays. `conflicts` names the fields that both
 * have changed, each to something else; nothing of them is decided.
 */
export function rebase<V extends object>(draft: Draft<V>, theirs: V): Draft<V> & { conflicts: (keyof V & string)[] } {
  const base: Partial<V> = {};
  const typed: Partial<V> = {};
  const conflicts: (keyof V & string)[] = [];
  for (const key of Object.keys(theirs) as (keyof V & string)[]) {
    const wasRead = key in draft.base;
    const mine = wasRead ? draft.typed[key] : theirs[key];
    const isTouched = wasRead && !isSame(mine, draft.base[key]) && !isSame(mine, theirs[key]);
    const isMoved = wasRead && !isSame(draft.base[key], theirs[key]);
    if (isTouched && isMoved) conflicts.push(key);
    base[key] = isTouched && isMoved ? draft.base[key] : theirs[key];
    typed[key] = isTouched ? mine : theirs[key];
  }
  return { base: base as V, typed: typed as V, conflicts };
}

/** What differs from what was read. */
export function changesOf<V extends object>({ base, typed }: Draft<V>): Partial<V> {
  return Object.fromEntries(Object.entries(typed).filter(([key, value]) => !isSame(value, base[key as keyof V]))) as Partial<V>;
}
