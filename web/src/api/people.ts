import { queryOptions } from '@tanstack/react-query';
import { client, take } from './client';
import { keys } from './keys';
import type { components } from './schema.gen';

export type User = components['schemas']['UserOut'];
export type Role = components['schemas']['Role'];

/** The users of the workspace, in order of their names; a workspace has few enough to read them at once. */
export function usersQuery() {
  return queryOptions({
    queryKey: keys.list('user'),
    queryFn: async ({ signal }) => {
      const all: User[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: User[]; next: string | null } = await take(client.GET('/api/v1/users', {
          params: { query: { limit: 200, ...(cursor === null ? {} : { cursor }) } }, signal,
        }));
        all.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);
      return all;
    },
  });
}
