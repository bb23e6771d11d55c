import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** The store of server state. `onLoggedOut` is told when an answer says that nobody is logged in any more. */
export function makeQueryClient(onLoggedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof Problem && error.code === 'unauthenticated') onLoggedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        gcTime: 10 * 60_000,
        // The change feed says what is old; a glance at another window is no reason to load everything again.
        refetchOnWindowFocus: false,
        retry: (count, error) => error instanceof Problem && error.isPassing && count < 2,
      },
      mutations: { retry: false },
    },
  });
}
