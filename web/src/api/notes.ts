import { client, take } from './client';
import type { components } from './schema.gen';
import { ifMatch, type Versioned } from './version';

export type Note = components['schemas']['NoteOut'];

export const createNote = (body: components['schemas']['NoteIn'], key: string): Promise<Note> =>
  take(client.POST('/api/v1/notes', { params: { header: { 'Idempotency-Key': key } }, body }));

/** Another text; who is mentioned stays as it is unless that is given. */
export const changeNote = (note: Versioned, body: string, mentions?: string[]): Promise<Note> =>
  take(client.PATCH('/api/v1/notes/{id}', { params: { path: { id: note.id }, header: ifMatch(note) }, body: { body, ...(mentions === undefined ? {} : { mentions }) } }));

export const deleteNote = (note: Versioned) =>
  take(client.DELETE('/api/v1/notes/{id}', { params: { path: { id: note.id }, header: ifMatch(note) }, keepalive: true }));
