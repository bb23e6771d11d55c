import { IMPORT_FIELDS, type Import, type ImportField } from '@/api/imports';

const MANY: ReadonlySet<ImportField> = new Set<ImportField>(['phone', 'email', 'tags', 'note']);

/** The columns after one of them was given a meaning. What only one column can mean leaves the other one. */
export function withField(columns: readonly { field: ImportField | null }[], place: number, field: ImportField | null): (ImportField | null)[] {
  return columns.map((column, at) => {
    if (at === place) return field;
    return field !== null && column.field === field && !MANY.has(field) ? null : column.field;
  });
}

/** Whether rows can be recognised: by a phone or an e-mail address. */
export const hasKey = (row: Import) => row.columns.some(({ field }) => field === 'phone' || field === 'email');

export const isOver = (row: Import) => row.state === 'done' || row.state === 'cancelled' || row.state === 'failed';
export const isWorking = (row: Import) => row.state === 'counting' || row.state === 'running';

/** How much is done, in percent. */
export const percentDone = (row: Import) => (row.rows === 0 ? 100 : Math.floor(row.done_rows * 100 / row.rows));

export const isField = (value: string | null): value is ImportField => IMPORT_FIELDS.some(field => field === value);
