import { IMPORT_ENTITIES, IMPORT_FIELDS, type Import, type ImportEntity, type ImportField } from '@/api/imports';

/** What the column of a file means, as the API names it. */
interface Meaning { field?: string | null | undefined }

const MANY: ReadonlySet<string> = new Set<ImportField>(['phone', 'email', 'tags', 'note']);

/** The columns after one of them was given a meaning. What only one column can mean leaves the other one. */
export function withField(columns: readonly Meaning[], place: number, field: string | null): (string | null)[] {
  return columns.map((column, at) => {
    if (at === place) return field;
    return field !== null && column.field === field && !MANY.has(field) ? null : column.field ?? null;
  });
}

/** Whether a column of the file means that. */
export const means = (row: Pick<Import, 'columns'>, field: ImportField) => row.columns.some(column => column.field === field);

/** Whether rows can be recognised: contacts by a phone, an e-mail address or an id, the others by a name. */
export function hasKey(row: Pick<Import, 'entity' | 'columns'>): boolean {
  const keys: readonly ImportField[] = row.entity === 'contacts' ? ['phone', 'email', 'record_id'] : ['name'];
  return keys.some(field => means(row, field));
}

export const isOver = (row: Pick<Import, 'state'>) => row.state === 'done' || row.state === 'cancelled' || row.state === 'failed';
export const isWorking = (row: Pick<Import, 'state'>) => row.state === 'counting' || row.state === 'running';
/** Whether it waits for somebody to start it. */
export const isDraft = (row: Pick<Import, 'state'>) => !isOver(row) && row.state !== 'running';

/** How much is done, in percent. */
export const percentDone = (row: Pick<Import, 'rows' | 'done_rows'>) => (row.rows === 0 ? 100 : Math.floor(row.done_rows * 100 / row.rows));

/** The names that a column of such a file can have, beside the fields of the workspace. */
export const isField = (entity: ImportEntity, value: string | null): value is ImportField => value !== null && (value.startsWith('field:') || IMPORT_FIELDS[entity].some(field => field === value));

/** Files that refer to each other, in the order in which they are taken over; of one kind in the order in which they came. */
export function inOrder<Row extends Pick<Import, 'entity'>>(rows: readonly Row[]): Row[] {
  return IMPORT_ENTITIES.flatMap(entity => rows.filter(row => row.entity === entity));
}
