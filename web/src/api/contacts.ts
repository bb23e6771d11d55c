import { infiniteQueryOptions, queryOptions, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { ListSource, Page } from './list';
import type { components, paths } from './schema.gen';
import { ifMatch } from './version';

type Schemas = components['schemas'];
export type Contact = Schemas['ContactOut'];
export type ContactIn = Schemas['ContactIn'];
export type ContactPatch = Schemas['ContactPatch'];
type Query = NonNullable<paths['/api/v1/contacts']['get']['parameters']['query']>;
export type ContactFilter = Omit<Query, 'limit' | 'cursor'>;

export const contacts: ListSource<Contact, ContactFilter> = {
  noun: 'contact',
  page: (filter, cursor, signal) => take(client.GET('/api/v1/contacts', { params: { query: { ...filter, ...(cursor === null ? {} : { cursor }) } }, signal })),
  row: (id, signal) => take(client.GET('/api/v1/contacts/{id}', { params: { path: { id } }, signal: signal ?? null })),
  shows: (row, changes) => changes.some(({ noun, id }) => id === row.company?.id || id === row.responsible?.id || noun === 'field'),
};

/** One contact. */
export function contactQuery(id: string) {
  return queryOptions({ queryKey: keys.one('contact', id), queryFn: ({ signal }) => contacts.row(id, signal) });
}

/** The contacts that have a phone, in whatever spelling it is typed. */
export function contactsWithPhoneQuery(phone: string) {
  return queryOptions({
    queryKey: keys.about('contact', 'phone', { phone }),
    queryFn: async ({ signal }) => (await take(client.GET('/api/v1/contacts', { params: { query: { phone, limit: 5 } }, signal }))).items,
    retry: false,
  });
}

/** Makes a contact; `isAllowed` although others look like it. */
export const createContact = (body: ContactIn, key: string, isAllowed = false): Promise<Contact> =>
  take(client.POST('/api/v1/contacts', { params: { header: { 'Idempotency-Key': key }, query: isAllowed ? { duplicates: 'allow' } : {} }, body }));

/** Changes a contact. On a card what others have, too, is shown beside it, so nobody is asked once more. */
export const changeContact = (contact: Contact, body: ContactPatch): Promise<Contact> =>
  take(client.PATCH('/api/v1/contacts/{id}', { params: { path: { id: contact.id }, header: ifMatch(contact), query: { duplicates: 'allow' } }, body }));

export const deleteContact = (contact: Contact) =>
  take(client.DELETE('/api/v1/contacts/{id}', { params: { path: { id: contact.id }, header: ifMatch(contact) } }));

export const linkEarlierCalls = (id: string, key: string) =>
  take(client.POST('/api/v1/contacts/{id}/link-earlier', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));

/** A run of an automation that was about a contact. */
export interface TimelineRun { run_id: string; id: string; name: string; state: string }
/** What happened with a contact: a call, a note, or its making. */
export type TimelineItem = Schemas['TimelineItemOut'] & { automation?: TimelineRun | null };

export const TIMELINE_KINDS = ['call', 'note', 'task', 'deal', 'change'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];
export type TimelineChange = Schemas['TimelineChangeOut'];
/** A page of the timeline; the first one has the entry on top. */
export interface TimelinePage extends Page<TimelineItem> { pinned?: TimelineItem | null }
/** What can stay on top. */
export interface Pin { kind: 'call' | 'note' | 'task'; id: string }

/** What happened with a contact, newest first; of one kind, or everything. */
export function timelineQuery(id: string, kind: TimelineKind | undefined) {
  return infiniteQueryOptions<TimelinePage, Error, InfiniteData<TimelinePage, string | null>, QueryKey, string | null>({
    queryKey: keys.part('contact', id, 'timeline', { kind }),
    queryFn: ({ pageParam, signal }) => timelinePage(id, kind, pageParam, signal),
    initialPageParam: null,
    getNextPageParam: page => page.next,
  });
}

async function timelinePage(id: string, kind: TimelineKind | undefined, cursor: string | null, signal: AbortSignal): Promise<TimelinePage> {
  const from = { limit: 30, ...(cursor === null ? {} : { cursor }) };
  if (kind === 'call') {
    const page = await take(client.GET('/api/v1/calls', { params: { query: { contact_id: id, ...from } }, signal }));
    return { items: page.items.map(call => ({ kind: 'call', at: call.started_at, call })), next: page.next };
  }
  if (kind === 'note') {
    const page = await take(client.GET('/api/v1/notes', { params: { query: { contact_id: id, ...from } }, signal }));
    return { items: page.items.map(note => ({ kind: 'note', at: note.created_at, note })), next: page.next };
  }
  if (kind === 'task') {
    // The open ones stand above the timeline anyway.
    const page = await take(client.GET('/api/v1/tasks', { params: { query: { contact_id: id, state: 'done', ...from } }, signal }));
    return { items: page.items.map(task => ({ kind: 'task', at: task.closed_at ?? task.created_at, task })), next: page.next };
  }
  return take(client.GET('/api/v1/contacts/{id}/timeline', { params: { path: { id }, query: { ...from, ...(kind === undefined ? {} : { kind }) } }, signal }));
}

/** Puts an entry of the timeline on top, for everybody; none: leaves none there. */
export const pinEntry = (contact: string, pin: Pin | null) => (pin === null
  ? take(client.DELETE('/api/v1/contacts/{id}/pin', { params: { path: { id: contact } } }))
  : take(client.PUT('/api/v1/contacts/{id}/pin', { params: { path: { id: contact } }, body: pin })));
