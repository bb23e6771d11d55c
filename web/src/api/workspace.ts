import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { components } from './schema.gen';
import type { Workspace } from './session';
import { ifMatch } from './version';

type Schemas = components['schemas'];
export type SharedNumberPolicy = Schemas['SharedNumberPolicy'];

/** The workspace and its settings. */
export function workspaceQuery() {
  return queryOptions({ queryKey: keys.about('workspace', 'settings'), queryFn: ({ signal }) => take(client.GET('/api/v1/workspace', { signal })) });
}

export const changeWorkspace = (workspace: Workspace, body: Schemas['WorkspacePatch']): Promise<Workspace> =>
  take(client.PATCH('/api/v1/workspace', { params: { header: ifMatch(workspace) }, body }));

export const changePassword = (body: Schemas['PasswordIn']) => take(client.PUT('/api/v1/me/password', { body }));
