import { infiniteQueryOptions, queryOptions, type QueryKey } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { Page, Pages } from './list';
import type { components, paths } from './schema.gen';
import { currentOf, ifMatch } from './version';

type Schemas = components['schemas'];
export type Import = Schemas['ImportOut'];
export type ImportPatch = Schemas['ImportPatch'];
export type ImportCounts = Schemas['ImportCountsOut'];
export type ImportPreview = Schemas['ImportPreviewOut'];
/** What the rows of a file become. */
export type ImportEntity = Schemas['ImportEntity'];
/** What a word of a file means that is no name here. */
export type ImportValue = Schemas['ImportValue'];
export type ImportUnknown = Schemas['ImportUnknownOut'];

/** In the order in which files that refer to each other are taken over. */
export const IMPORT_ENTITIES = ['companies', 'contacts', 'deals', 'tasks'] as const satisfies readonly ImportEntity[];

/** What a column can mean, in the order of the menu, without the fields that the workspace has added. */
export const IMPORT_FIELDS = {
  contacts: ['name', 'first_name', 'middle_name', 'last_name', 'phone', 'email', 'company', 'source', 'responsible', 'tags', 'note', 'record_id'],
  companies: ['name', 'phone', 'responsible', 'tags', 'record_id'],
  deals: ['name', 'pipeline', 'stage', 'amount', 'currency', 'contact', 'phone', 'email', 'company', 'responsible', 'source', 'close_date', 'lost_reason', 'tags', 'record_id'],
  tasks: ['name', 'kind', 'note', 'due', 'responsible', 'contact', 'phone', 'email', 'company', 'done', 'record_id'],
} as const satisfies Record<ImportEntity, readonly string[]>;

/** What a column means; what begins with `field:` has the id of a field that the workspace has added. */
export type ImportField = (typeof IMPORT_FIELDS)[ImportEntity][number] | `field:${string}`;
export const ENCODINGS = ['utf-8', 'windows-1251', 'koi8-u', 'ibm866', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250'];
export const DELIMITERS = [';', ',', '\t', '|'] as const;

/** What somebody says a file holds, and how it is to be read. Without `entity` it holds contacts; of the rest what is absent is recognised. */
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

/** Gives up a file of which nothing was taken over. */
export async function discardImport(id: string): Promise<Import> {
  const now = await cancelImport(id);
  // The first time only gives up a count that is under way.
  return now.state === 'ready' ? cancelImport(id) : now;
}

/** Where the refused rows are, as a file. */
export const refusedHref = (id: string, language: string) => `/api/v1/imports/${id}/refused?lang=${language}`;
