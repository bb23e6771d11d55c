/** Rows that are chosen, and the one from which a range goes. */
export interface Selected { ids: ReadonlySet<string>; anchor: string | null }

export const NOTHING: Selected = { ids: new Set(), anchor: null };

/** Chooses a row or takes it out; a range gets what its last row gets, from the row that was touched before. */
export function toggled({ ids, anchor }: Selected, rows: readonly string[], id: string, isRange: boolean): Selected {
  const isOn = !ids.has(id);
  const [from, to] = [anchor === null ? -1 : rows.indexOf(anchor), rows.indexOf(id)];
  const touched = isRange && from !== -1 && to !== -1 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
  const next = new Set(ids);
  for (const one of touched) {
    if (isOn) next.add(one);
    else next.delete(one);
  }
  return { ids: next, anchor: id };
}
