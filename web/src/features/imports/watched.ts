import { importQuery } from '@/api/imports';
import { isWorking } from './plan';

/** Should the feed be late, a count or an import that is under way is asked for again. */
const WATCH_MS = 2000;

/** A file, followed while something is done with it. */
export const watched = (id: string) => ({
  ...importQuery(id),
  refetchInterval: ({ state: { data } }: { state: { data: Parameters<typeof isWorking>[0] | undefined } }) => (data !== undefined && isWorking(data) ? WATCH_MS : false as const),
});
