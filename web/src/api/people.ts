import { infiniteQueryOptions, queryOptions, type QueryKey } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import { whole, type Page, type Pages } from './list';
import type { components } from './schema.gen';
import { ifMatch } from './version';

type Schemas = components['schemas'];
export type User = Schemas['UserOut'];
export type WorkingTime = Schemas['WorkingTimeOut'];
export type Role = Schemas['Role'];
export type Sees = Schemas['Sees'];
export type Team = Schemas['TeamOut'];
export type Token = Schemas['TokenOut'];
export type AuditEntry = Schemas['AuditOut'];

/** Whose cards somebody may see, from the most to the least. */
export const SEES: Sees[] = ['all', 'team', 'own'];

/** The users of the workspace, in order of their names; a workspace has few enough to read them at once. */
export function usersQuery() {
  return queryOptions({
    queryKey: keys.list('user'),
    queryFn: ({ signal }) => whole<User>(cursor => take(client.GET('/api/v1/users', { params: { query: { limit: 200, ...cursor } }, signal }))),
  });
}

export const inviteUser = (body: Schemas['UserIn'], key: string): Promise<User> =>
  take(client.POST('/api/v1/users', { params: { header: { 'Idempotency-Key': key } }, body }));

export const changeUser = (user: User, body: Schemas['UserPatch']): Promise<User> =>
  take(client.PATCH('/api/v1/users/{id}', { params: { path: { id: user.id }, header: ifMatch(user) }, body }));

export const deactivateUser = (user: User) =>
  take(client.DELETE('/api/v1/users/{id}', { params: { path: { id: user.id }, header: ifMatch(user) } }));

/** Another link: to join for who has not yet, to choose another password for who has. */
export const renewInvitation = (id: string, key: string) =>
  take(client.POST('/api/v1/users/{id}/invitation', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));

/** The teams, in order of their names. */
export function teamsQuery() {
  return queryOptions({
    queryKey: keys.list('team'),
    queryFn: ({ signal }) => whole<Team>(cursor => take(client.GET('/api/v1/teams', { params: { query: { limit: 200, ...cursor } }, signal }))),
  });
}

export const createTeam = (name: string, key: string): Promise<Team> =>
  take(client.POST('/api/v1/teams', { params: { header: { 'Idempotency-Key': key } }, body: { name } }));

export const renameTeam = (team: Team, name: string): Promise<Team> =>
  take(client.PATCH('/api/v1/teams/{id}', { params: { path: { id: team.id }, header: ifMatch(team) }, body: { name } }));

export const deleteTeam = (team: Team) =>
  take(client.DELETE('/api/v1/teams/{id}', { params: { path: { id: team.id }, header: ifMatch(team) } }));

/** The API tokens that serve, newest first. */
export function tokensQuery() {
  return queryOptions({
    queryKey: keys.list('token'),
    queryFn: ({ signal }) => whole<Token>(cursor => take(client.GET('/api/v1/tokens', { params: { query: { limit: 200, ...cursor } }, signal }))),
    // The feed says nothing of tokens.
    staleTime: 0,
  });
}

export const createToken = (body: Schemas['TokenIn'], key: string): Promise<Token> =>
  take(client.POST('/api/v1/tokens', { params: { header: { 'Idempotency-Key': key } }, body }));

export const revokeToken = (id: string) => take(client.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } }));

/** What was done in the workspace, newest first. */
export function auditQuery() {
  return infiniteQueryOptions<Page<AuditEntry>, Error, Pages<AuditEntry>, QueryKey, string | null>({
    queryKey: keys.list('audit'),
    queryFn: ({ pageParam, signal }) => take(client.GET('/api/v1/audit', { params: { query: pageParam === null ? {} : { cursor: pageParam } }, signal })),
    initialPageParam: null,
    getNextPageParam: page => page.next,
    staleTime: 0,
  });
}
