import { useQuery } from '@tanstack/react-query';
import { usersQuery } from '@/api/people';

/** The people to choose from: those who work here, and whoever is chosen already. */
export function useUserOptions(chosen: { id: string; name: string } | null = null): { value: string; label: string }[] {
  const users = useQuery(usersQuery());
  const active = users.data?.filter(user => user.active).map(user => ({ value: user.id, label: user.name })) ?? [];
  if (chosen === null || active.some(({ value }) => value === chosen.id)) return active;
  return [...active, { value: chosen.id, label: chosen.name }];
}
