import type { Backfill } from '@/api/backfills';

/** Counts of a preview older than this are no ground to decide on. */
const FRESH_MS = 3600_000;

export const isOver = ({ state }: Backfill): boolean => state === 'done' || state === 'cancelled' || state === 'failed';

/** The preview that waits for somebody to decide: the newest of all, if it is fresh and nobody has put it aside. */
export function previewToDecide(rows: readonly Backfill[], now: number, declined: string | null): Backfill | null {
  const newest = rows[0];
  if (newest?.preview !== true || newest.state !== 'done' || newest.id === declined || newest.finished_at === null) return null;
  return now - Date.parse(newest.finished_at) < FRESH_MS ? newest : null;
}

/** How much of the period was read, from 0 to 100. */
export function percentRead({ from, until, read_to }: Backfill): number {
  const [start, end, at] = [from, until, read_to].map(moment => Date.parse(moment)) as [number, number, number];
  return end <= start ? 100 : Math.min(100, Math.max(0, 100 * (at - start) / (end - start)));
}
