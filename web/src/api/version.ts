import { Problem } from './problem';

/** A row that people edit. */
export interface Versioned { id: string; version: number }

/** The header with which a change says which state of the row it was made on: `params: { path: { id }, header: ifMatch(row) }`. */
export function ifMatch(row: { version: number }): { 'If-Match': string } {
  return { 'If-Match': `"${row.version}"` };
}

/** After 412: the row as it is now in place of `mine`, to be shown beside what was typed. Null for other errors. */
export function currentOf<T extends Versioned>(error: unknown, mine: T): T | null {
  return error instanceof Problem && error.code === 'stale' && (error.current as T | null)?.id === mine.id ? (error.current as T | null) : null;
}

/** A key under which a POST is done once, however often it is sent: made when the form opens, renewed by `nextKey`. */
export function idempotencyKey(): string {
  // randomUUID is missing on pages that came over plain http from another host.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The key of the next try. What was refused may be mended and is another request then, and so is what comes after success; if the answer was lost the
 * server may have done it, and the same key finds that.
 */
export function nextKey(key: string, error: unknown): string {
  const isLost = error instanceof Problem && (error.status === 0 || error.status >= 500);
  return isLost ? key : idempotencyKey();
}
