import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { components } from './schema.gen';

export type Me = components['schemas']['MeOut'];
export type Workspace = components['schemas']['WorkspaceOut'];
export type Language = components['schemas']['Language'];
export type Invitation = components['schemas']['InvitationOut'];

/** Who is logged in, and where. Fails with 401 if nobody is. */
export function meQuery() {
  return queryOptions({
    queryKey: keys.all('me'),
    queryFn: ({ signal }) => take(client.GET('/api/v1/me', { signal })),
    staleTime: 5 * 60_000,
  });
}

export const logIn = (body: components['schemas']['SessionIn']): Promise<Me> => take(client.POST('/api/v1/session', { body }));
export const logOut = () => take(client.DELETE('/api/v1/session'));
export const switchWorkspace = (id: number): Promise<Me> => take(client.PUT('/api/v1/session', { body: { workspace_id: id } }));
export const chooseLanguage = (language: Language): Promise<Me> => take(client.PATCH('/api/v1/me', { body: { language } }));

/** Whether one gets mail when calls stop coming. */
export const chooseMailAlarms = (wanted: boolean): Promise<Me> => take(client.PATCH('/api/v1/me', { body: { mail_alarms: wanted } }));

/** Whether one gets mail in the morning about what is to be done. */
export const chooseMailTasks = (wanted: boolean): Promise<Me> => take(client.PATCH('/api/v1/me', { body: { mail_tasks: wanted } }));

/** What the first start asks for. */
export type Setup = components['schemas']['SetupIn'];

/** Whether the server has no workspace yet. */
export function setupQuery() {
  return queryOptions({
    queryKey: keys.all('setup'),
    queryFn: async ({ signal }) => (await take(client.GET('/api/v1/setup', { signal }))).needed,
  });
}

/** Makes the first workspace and its owner, and logs the owner in. */
export const setUp = (body: Setup): Promise<Me> => take(client.POST('/api/v1/setup', { body }));

/** What an invitation is to. */
export function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ['invitation', token] as const,
    queryFn: ({ signal }) => take(client.GET('/api/v1/invitations/{token}', { params: { path: { token } }, signal })),
    retry: false,
  });
}

export const acceptInvitation = (token: string, body: components['schemas']['AcceptanceIn']) =>
  take(client.POST('/api/v1/invitations/{token}/accept', { params: { path: { token } }, body }));
