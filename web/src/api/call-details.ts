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
