import { infiniteQueryOptions, queryOptions, type QueryKey } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { Page, Pages } from './list';
import type { components, paths } from './schema.gen';
import { currentOf, ifMatch } from './version';

type Schemas = components['schemas'];
export type Import = Schemas['ImportOut'];
export type ImportPatch = Schemas['ImportPatch'];
export type ImportField = Schemas['ImportField'];
export type ImportCounts = Schemas['ImportCountsOut'];

/** What a column can mean, in the order of the menu. */
export const IMPORT_FIELDS = ['name', 'first_name', 'middle_name', 'last_name', 'phone', 'email', 'company', 'source', 'responsible', 'tags', 'note'] as const satisfies ImportField[];
export const ENCODINGS = ['utf-8', 'windows-1251', 'koi8-u', 'ibm866', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250'];
export const DELIMITERS = [';', ',', '\t', '|'] as const;

/** How somebody says a file is to be read; what is absent is recognised. */
export type Reading = Omit<NonNullable<paths['/api/v1/imports']['post']['parameters']['query']>, 'filename'>;

/** So many are shown before somebody asks for more. */
const SHOWN = 10;

/** Files that were brought, newest first. */
export function importsQuery() {
  return infiniteQueryOptions<Page<Import>, Error, Pages<Import>, QueryKey, string | null>({
    queryKey: keys.list('import'),
    queryFn: ({ pageParam, signal }) => take(client.GET('/api/v1/imports', { params: { query: { limit: SHOWN, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal })),
    initialPageParam: null,
    getNextPageParam: page => page.next,
  });
}

export function importQuery(id: string) {
  return queryOptions({
    queryKey: keys.one('import', id),
    queryFn: ({ signal }) => take(client.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
  });
}

/** Brings a file; nothing is taken over yet. */
export const bringFile = (file: File, reading: Reading = {}): Promise<Import> =>
  take(client.POST('/api/v1/imports', {
    params: { query: { filename: file.name.slice(0, 200), ...reading } },
    headers: { 'content-type': 'application/octet-stream' },
    // The body is the file as it is.
    body: file as never, bodySerializer: body => body,
  }));

/** So often a change is sent again because the server noted meanwhile how far it has counted. */
const TIMES = 8;

/** Chooses what the columns mean. A count that is under way only notes how far it is, so a stale version does not matter here. */
export async function changeImport(row: Import, body: ImportPatch): Promise<Import> {
  let now = row;
  for (let time = 1; ; time += 1) {
    try {
      return await take(client.PATCH('/api/v1/imports/{id}', { params: { path: { id: row.id }, header: ifMatch(now) }, body }));
    } catch (error) {
      const current = currentOf(error, now);
      if (current === null || time === TIMES) throw error;
      now = current;
    }
  }
}

const say = (verb: 'preview' | 'start' | 'cancel') => (id: string): Promise<Import> => take(client.POST(`/api/v1/imports/{id}/${verb}`, { params: { path: { id } } }));

/** Counts what would come of it. */
export const countImport = say('preview');
export const startImport = say('start');
/** What was taken over stays. */
export const cancelImport = say('cancel');

/** Where the refused rows are, as a file. */
export const refusedHref = (id: string, language: string) => `/api/v1/imports/${id}/refused?lang=${language}`;
