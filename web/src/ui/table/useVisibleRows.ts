import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState, type RefObject } from 'react';

/** Up to this many rows all are drawn, so that the browser's own search finds them. */
const ALL = 150;

interface Visible<Row> {
  rows: Row[];
  /** The index of the first of them in the list. */
  first: number;
  /** The heights of what is not drawn, in pixels. */
  before: number;
  after: number;
}

/** The rows near the window, and how much room the others take. */
export function useVisibleRows<Row extends { id: string }>(rows: Row[], list: RefObject<HTMLElement | null>, height: number): Visible<Row> {
  const [top, setTop] = useState(0);
  useEffect(() => {
    // What stands above the list may grow and shrink.
    const observer = new ResizeObserver(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list]);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    enabled: rows.length > ALL,
    estimateSize: () => height,
    overscan: 20,
    scrollMargin: top,
    getItemKey: index => rows[index]?.id ?? index,
  });
  if (rows.length <= ALL) return { rows, first: 0, before: 0, after: 0 };
  const items = virtualizer.getVirtualItems();
  const [start, end] = [items[0], items.at(-1)];
  if (!start || !end) return { rows: rows.slice(0, ALL), first: 0, before: 0, after: (rows.length - ALL) * height };
  return {
    rows: rows.slice(start.index, end.index + 1),
    first: start.index,
    before: start.start - top,
    after: virtualizer.getTotalSize() - (end.end - top),
  };
}
