import { useEffect, useMemo, useState } from 'react';
import type { ListView } from '@/live';
import type { RowSelection } from '@/ui';
import { NOTHING, toggled, type Selected } from './selection';

/** So many can be chosen at once. */
export const MOST_CHOSEN = 2000;

export interface Selection<Row> {
  /** For the table. */
  table: RowSelection<Row>;
  /** The chosen rows, in the order of the list. What has left the list is chosen no more. */
  rows: Row[];
  clear: () => void;
  /** Everything that is read is chosen, and there is more that matches. */
  canTakeAll: boolean;
  /** Reads on and chooses all of it. What comes into the list later is not chosen. */
  takeAll: () => void;
  isTaking: boolean;
}

interface State extends Selected { key: string; isAll: boolean }

/** Which rows of a list are chosen. Another filter begins anew. */
export function useSelection<Row extends { id: string }>(list: ListView<Row>, filter: object, nameOf: (row: Row) => string): Selection<Row> {
  const key = JSON.stringify(filter);
  const [state, setState] = useState<State>({ ...NOTHING, key, isAll: false });
  const { ids, anchor, isAll } = state.key === key ? state : { ...NOTHING, isAll: false };
  const rows = useMemo(() => (isAll ? list.rows.slice(0, MOST_CHOSEN) : list.rows.filter(({ id }) => ids.has(id))), [list.rows, ids, isAll]);
  const chosen = useMemo(() => new Set(rows.map(({ id }) => id)), [rows]);
  const isTaking = isAll && list.hasMore && (!list.moreFailed || list.isLoadingMore) && list.rows.length < MOST_CHOSEN;
  const { isLoadingMore, loadMore } = list;
  // Everything is read: from now on exactly these rows are chosen.
  if (isAll && !isTaking) setState({ ids: chosen, anchor: null, key, isAll: false });
  useEffect(() => { if (isTaking && !isLoadingMore) loadMore(); }, [isTaking, isLoadingMore, loadMore]);
  return {
    rows,
    table: {
      chosen, nameOf,
      toggle: (id, isRange) => setState({ ...toggled({ ids: chosen, anchor }, list.rows.map(row => row.id), id, isRange), key, isAll: false }),
      toggleAll: isOn => setState({ ids: new Set(isOn ? list.rows.map(({ id }) => id) : []), anchor: null, key, isAll: false }),
    },
    clear: () => setState({ ...NOTHING, key, isAll: false }),
    canTakeAll: !isAll && list.hasMore && rows.length > 0 && rows.length === list.rows.length,
    takeAll: () => {
      if (list.moreFailed) loadMore();
      setState({ ids, anchor: null, key, isAll: true });
    },
    isTaking,
  };
}
