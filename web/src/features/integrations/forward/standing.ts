import { queryOptions } from '@tanstack/react-query';
import { forwardStandingQuery } from '@/api/forwarding';

/** The feed does not tell of questions: the page asks, often while somebody waits for the first one. */
const SOON_MS = 3000;
const LATER_MS = 15_000;

/** How smart forwarding is doing, kept up to date. */
export function watchedStandingQuery(connectionId: string) {
  return queryOptions({ ...forwardStandingQuery(connectionId), refetchInterval: query => (query.state.data?.first_asked_at == null ? SOON_MS : LATER_MS) });
}
