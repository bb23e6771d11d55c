import { infiniteQueryOptions, queryOptions, type QueryKey } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { Page, Pages } from './list';
import type { components } from './schema.gen';
import { ifMatch } from './version';

type Schemas = components['schemas'];
export type Connection = Schemas['ConnectionOut'];
/** With its setup, as administrators see it. */
export type ConnectionSetup = Schemas['ConnectionWhole'];
export type ConnectionPatch = Schemas['ConnectionPatch'];
export type ConnectionHealth = Schemas['ConnectionHealthOut'];
export type ConnectionEvent = Schemas['ConnectionEventOut'];
export type Employees = Schemas['EmployeesOut'];
export type Employee = Schemas['EmployeeOut'];
export type EmployeeIn = Schemas['EmployeeIn'];
export type CallKind = Schemas['CallKind'];
export type Sample = Schemas['SampleOut'];
export type ConnectionTest = Schemas['ConnectionTestOut'];
export type SourceEmployee = Schemas['SourceEmployeeOut'];
export type Repair = Schemas['RepairOut'];
/** What a connection speaks. */
export type ConnectionKind = 'ringostat' | 'cti';

/** The kinds of calls from which contacts can be made, in the order in which people think of them. */
export const CALL_KINDS: readonly CallKind[] = ['incoming_answered', 'incoming_missed', 'outgoing_answered', 'outgoing_unanswered'];

/** So many of the newest messages are looked at to tell how a connection is doing. */
export const RECENT = 50;

/** A telephone exchange that speaks generic CTI: it sends events and asks, and cannot be asked itself. */
export const isCti = ({ kind }: Pick<Connection, 'kind'>): boolean => kind === 'cti';

export function isSetup(connection: Connection): connection is ConnectionSetup {
  return 'webhook_url' in connection;
}

/** The connections of the workspace: rarely more than a few. */
export function connectionsQuery() {
  return queryOptions({
    queryKey: keys.list('connection'),
    queryFn: async ({ signal }) => (await take(client.GET('/api/v1/connections', { params: { query: { limit: 200 } }, signal }))).items,
  });
}

/** One connection. */
export function connectionQuery(id: string) {
  return queryOptions({
    queryKey: keys.one('connection', id),
    queryFn: ({ signal }) => take(client.GET('/api/v1/connections/{id}', { params: { path: { id } }, signal })),
  });
}

/** Whether events come in and are worked off. */
export function healthQuery(id: string) {
  return queryOptions({
    queryKey: keys.part('connection', id, 'health'),
    queryFn: ({ signal }) => take(client.GET('/api/v1/connections/{id}/health', { params: { path: { id } }, signal })),
  });
}

const eventsAt = (id: string, cursor: string | null, signal: AbortSignal): Promise<Page<ConnectionEvent>> =>
  take(client.GET('/api/v1/connections/{id}/events', { params: { path: { id }, query: { limit: RECENT, ...(cursor === null ? {} : { cursor }) } }, signal }));

/** The newest messages, as they are now. */
export function recentEventsQuery(id: string) {
  return queryOptions({ queryKey: keys.part('connection', id, 'recent'), queryFn: ({ signal }) => eventsAt(id, null, signal) });
}

/** The log, page by page; the newest messages are laid over it by `recentEventsQuery`, so it is not read again as a whole. */
export function eventLogQuery(id: string) {
  return infiniteQueryOptions<Page<ConnectionEvent>, Error, Pages<ConnectionEvent>, QueryKey, string | null>({
    queryKey: keys.part('connection', id, 'events'),
    queryFn: ({ pageParam, signal }) => eventsAt(id, pageParam, signal),
    initialPageParam: null,
    getNextPageParam: page => page.next,
    meta: { keepsItself: true },
  });
}

/** How the source names our users. */
export function employeesQuery(id: string) {
  return queryOptions({
    queryKey: keys.part('connection', id, 'employees'),
    queryFn: ({ signal }) => take(client.GET('/api/v1/connections/{id}/employees', { params: { path: { id } }, signal })),
  });
}

/** Whom the telephony knows, asked of its own API: only with a key, and not again with every call. */
export function sourceEmployeesQuery(id: string) {
  return queryOptions({
    queryKey: keys.about('connection', 'source-employees', { id }),
    queryFn: async ({ signal }) => (await take(client.GET('/api/v1/connections/{id}/source-employees', { params: { path: { id } }, signal }))).items,
    meta: { keepsItself: true },
    staleTime: 5 * 60_000,
    retry: false,
  });
}

/** How many past calls would change if the settings of now were applied to them. */
export function reapplyQuery(id: string) {
  return queryOptions({
    queryKey: keys.part('connection', id, 'reapply'),
    queryFn: ({ signal }) => take(client.GET('/api/v1/connections/{id}/reapply', { params: { path: { id } }, signal })),
    staleTime: 0,
  });
}

/** Not switched on yet: what comes in is kept until somebody connects. */
export function createConnection(kind: ConnectionKind, name: string, key: string): Promise<Connection> {
  const body: Partial<Schemas['ConnectionIn']> = { kind, name, enabled: false };
  // What has a default may be left out, which the generated type does not know.
  return take(client.POST('/api/v1/connections', { params: { header: { 'Idempotency-Key': key } }, body: body as Schemas['ConnectionIn'] }));
}

export const patchConnection = (row: { id: string; version: number }, body: ConnectionPatch): Promise<Connection> =>
  take(client.PATCH('/api/v1/connections/{id}', { params: { path: { id: row.id }, header: ifMatch(row) }, body }));

export const deleteConnection = (row: { id: string; version: number }) =>
  take(client.DELETE('/api/v1/connections/{id}', { params: { path: { id: row.id }, header: ifMatch(row) } }));

export const rotateAddress = (id: string, what: Schemas['RotateWhat']): Promise<Connection> =>
  take(client.POST('/api/v1/connections/{id}/rotate', { params: { path: { id } }, body: { what } }));

/** Asks the telephony whether it lets us in. */
export const testConnection = (id: string): Promise<ConnectionTest> => take(client.POST('/api/v1/connections/{id}/test', { params: { path: { id } } }));

export const sendSample = (id: string): Promise<Sample> => take(client.POST('/api/v1/connections/{id}/sample', { params: { path: { id } } }));

/** Reads the telephony's own log of calls now; the health tells when that is over. */
export const repairNow = (id: string): Promise<Repair> => take(client.POST('/api/v1/connections/{id}/repair', { params: { path: { id } } }));

export const saveEmployees = (id: string, body: EmployeeIn[]): Promise<Employees> =>
  take(client.PUT('/api/v1/connections/{id}/employees', { params: { path: { id } }, body }));

export const reapply = (id: string) => take(client.POST('/api/v1/connections/{id}/reapply', { params: { path: { id } } }));
