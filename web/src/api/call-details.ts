import { queryOptions } from '@tanstack/react-query';
import type { Call } from './calls';
import { client, take } from './client';
import { keys } from './keys';
import type { Contact } from './contacts';
import type { components } from './schema.gen';
import { ifMatch } from './version';

export type CallPatch = components['schemas']['CallPatchIn'];
export type CallEvent = components['schemas']['CallEventOut'];
export type ContactIn = components['schemas']['ContactIn'];
export type Note = components['schemas']['NoteOut'];
export type RawMessage = components['schemas']['RawEventOut'];

export const changeCall = (call: Call, body: CallPatch): Promise<Call> =>
  take(client.PATCH('/api/v1/calls/{id}', { params: { path: { id: call.id }, header: ifMatch(call) }, body }));

export const makeContactOf = (body: ContactIn, key: string): Promise<Contact> =>
  take(client.POST('/api/v1/contacts', { params: { header: { 'Idempotency-Key': key } }, body }));

/** What came in for a call, in the order of receipt. */
export function callEventsQuery(id: string) {
  return queryOptions({
    queryKey: keys.part('call', id, 'events'),
    queryFn: async ({ signal }) => (await take(client.GET('/api/v1/calls/{id}/events', { params: { path: { id } }, signal }))).items,
  });
}

/** The notes on a call, newest first. */
export function callNotesQuery(id: string) {
  return queryOptions({
    queryKey: keys.part('call', id, 'notes'),
    queryFn: async ({ signal }) => (await take(client.GET('/api/v1/notes', { params: { query: { call_id: id, limit: 200 } }, signal }))).items,
  });
}

export const writeCallNote = (callId: string, body: string, key: string): Promise<Note> =>
  take(client.POST('/api/v1/notes', { params: { header: { 'Idempotency-Key': key } }, body: { call_id: callId, body } }));

export const changeNote = (note: Note, body: string): Promise<Note> =>
  take(client.PATCH('/api/v1/notes/{id}', { params: { path: { id: note.id }, header: ifMatch(note) }, body: { body } }));

/** How many pages of the log are looked through for one message. */
const PAGES = 6;

/** A message as it came, from the log of its connection; null if it stands too far back. */
export function rawMessageQuery(connectionId: string, eventId: string) {
  return queryOptions({
    queryKey: keys.part('connection', connectionId, 'message', { id: eventId }),
    queryFn: async ({ signal }): Promise<RawMessage | null> => {
      let cursor: string | null = null;
      for (let page = 0; page < PAGES; page += 1) {
        const { items, next }: components['schemas']['PageOut_ConnectionEventOut'] = await take(client.GET('/api/v1/connections/{id}/events', {
          params: { path: { id: connectionId }, query: { limit: 200, ...(cursor === null ? {} : { cursor }) } }, signal,
        }));
        const found = items.find(item => item.id === eventId);
        if (found) return found.raw;
        if (next === null) return null;
        cursor = next;
      }
      return null;
    },
    // What came never changes.
    meta: { keepsItself: true },
    staleTime: Infinity,
  });
}
