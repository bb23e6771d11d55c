import { Problem } from '@/api/problem';

export interface Saving<Row extends { version: number }, Value> {
  /** The row as it is known now. */
  row: Row;
  /** The field of a row. */
  read: (row: Row) => Value;
  /** What the field was when somebody began to edit it. */
  base: Value;
  /** Sends the change, made on this state of the row. */
  send: (row: Row) => Promise<Row>;
}

export type Saved<Row> = { isConflict: false; row: Row } | { /** Somebody else changed the same field meanwhile. */ isConflict: true; row: Row };

/** How often a row may change under our hands before we give up. */
const TRIES = 4;

/**
 * Changes one field of a row. A change of other fields by somebody else is no conflict: the change is sent again on the newer row. A change of the same
 * field is one, and nothing is overwritten.
 */
export async function saveField<Row extends { version: number }, Value>({ row, read, base, send }: Saving<Row, Value>): Promise<Saved<Row>> {
  let known = row;
  for (let tries = TRIES; ; tries -= 1) {
    if (!isSame(read(known), base)) return { isConflict: true, row: known };
    try {
      return { isConflict: false, row: await send(known) };
    } catch (error) {
      const current = staleRow(error) as Row | null;
      if (current === null || tries <= 1) throw error;
      known = current;
    }
  }
}

/** The row as it is now, if the change was refused because it is newer. */
function staleRow(error: unknown): unknown {
  return error instanceof Problem && error.code === 'stale' ? error.current : null;
}

/** Values of fields are plain: texts, lists of texts, or nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
