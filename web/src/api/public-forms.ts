import { infiniteQueryOptions, queryOptions, type QueryKey } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import { whole, type Page, type Pages } from './list';
import type { components } from './schema.gen';
import { ifMatch } from './version';

type Schemas = components['schemas'];
/** A form that anybody can fill in. */
export type PublicForm = Schemas['FormOut'];
export type PublicFormIn = Schemas['FormIn'];
export type PublicFormPatch = Schemas['FormPatch'];
export type FormField = Schemas['FormFieldBody'];
export type FormFieldKind = Schemas['FormFieldKind'];
/** What somebody sent with one. */
export type Submission = Schemas['SubmissionOut'];
export type SubmissionState = Schemas['SubmissionState'];

/** More than so many are not counted. */
export const MOST_COUNTED = 10_000;

/** So many submissions are shown before somebody asks for more. */
const SHOWN = 30;

/** All forms, oldest first; they are few enough to be read at once. */
export function publicFormsQuery() {
  return queryOptions({
    queryKey: keys.list('form'),
    queryFn: ({ signal }) => whole<PublicForm>(cursor => take(client.GET('/api/v1/forms', { params: { query: { limit: 200, ...cursor } }, signal }))),
  });
}

export function publicFormQuery(id: string) {
  return queryOptions({
    queryKey: keys.one('form', id),
    queryFn: ({ signal }) => take(client.GET('/api/v1/forms/{id}', { params: { path: { id } }, signal })),
  });
}

/** What was sent with a form, newest first, of one state. */
export function submissionsQuery(formId: string, state: SubmissionState) {
  return infiniteQueryOptions<Page<Submission>, Error, Pages<Submission>, QueryKey, string | null>({
    queryKey: keys.part('form', formId, 'submissions', { state }),
    queryFn: ({ pageParam, signal }) => take(client.GET('/api/v1/forms/{id}/submissions', {
      params: { path: { id: formId }, query: { state, limit: SHOWN, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal,
    })),
    initialPageParam: null,
    getNextPageParam: page => page.next,
  });
}

export const createPublicForm = (body: PublicFormIn, key: string): Promise<PublicForm> =>
  take(client.POST('/api/v1/forms', { params: { header: { 'Idempotency-Key': key } }, body }));

export const changePublicForm = (form: PublicForm, body: PublicFormPatch): Promise<PublicForm> =>
  take(client.PATCH('/api/v1/forms/{id}', { params: { path: { id: form.id }, header: ifMatch(form) }, body }));

export const deletePublicForm = (form: PublicForm) =>
  take(client.DELETE('/api/v1/forms/{id}', { params: { path: { id: form.id }, header: ifMatch(form) } }));

export const acceptSubmission = (id: string): Promise<Submission> =>
  take(client.POST('/api/v1/forms/submissions/{id}/accept', { params: { path: { id } } }));
