import { Problem } from './problem';

/** The lists that can be taken away as files. */
export type ExportedList = 'contacts' | 'companies' | 'deals' | 'tasks' | 'calls';
export type FileForm = 'csv' | 'xlsx';

/** Where a list is as a file, by the filters of the list. Spreadsheets of our countries expect semicolons in CSV. */
export function exportHref(list: ExportedList, form: FileForm, filter: object, language: string): string {
  const pairs = Object.entries(filter).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, String(value)] as [string, string]]));
  const separator: [string, string][] = form === 'csv' && language !== 'en' ? [['separator', 'semicolon']] : [];
  return `/api/v1/${list}/export?${new URLSearchParams([...pairs, ['format', form], ...separator, ['lang', language]]).toString()}`;
}

/** Fetches a list as a spreadsheet and hands it to the browser to be kept. */
export async function exportSheet(list: ExportedList, filter: object, language: string): Promise<void> {
  const response = await fetch(exportHref(list, 'xlsx', filter, language), { credentials: 'same-origin' }).catch(() => { throw Problem.network(); });
  if (!response.ok) throw await Problem.from(response);
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: name === undefined ? `${list}.xlsx` : decodeURIComponent(name) });
  link.click();
  // The browser has taken it over by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
