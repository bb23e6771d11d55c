import { useQuery, useQueryClient } from '@tanstack/react-query';
import { connectionsQuery } from '@/api/connections';
import type { Contact } from '@/api/contacts';
import { keys } from '@/api/keys';
import type { Pages } from '@/api/list';
import { useRights } from '@/features/session/useMe';

/** The sources that are known here: those of the connections, and those of the contacts that were read. */
export function useSources(): string[] {
  const queryClient = useQueryClient();
  const { mayAdminister } = useRights();
  const connections = useQuery({ ...connectionsQuery(), enabled: mayAdminister });
  const lists = queryClient.getQueriesData<Pages<Contact>>({ queryKey: keys.lists('contact') });
  const read = lists.flatMap(([, pages]) => pages?.pages.flatMap(page => page.items.map(contact => contact.source)) ?? []);
  const all = [...connections.data?.map(connection => ('contact_source' in connection ? connection.contact_source : null)) ?? [], ...read];
  return [...new Set(all.filter((source): source is string => typeof source === 'string' && source !== ''))].sort((a, b) => a.localeCompare(b));
}
