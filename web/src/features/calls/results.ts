import { useQuery } from '@tanstack/react-query';
import { callResultsQuery } from '@/api/call-results';

/** The names that a call can be given, in the workspace's order: those that are offered, and what it says already. */
export function useResultNames(said: string | null): string[] {
  const offered = useQuery(callResultsQuery()).data?.filter(({ archived }) => !archived).map(({ name }) => name) ?? [];
  return said === null || offered.includes(said) ? offered : [said, ...offered];
}
