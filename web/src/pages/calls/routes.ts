import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { begin, beginList } from '@/api/begin';
import { totalsQuery } from '@/api/call-report';
import { callQuery, calls } from '@/api/calls';
import { listQuery } from '@/api/list';
import { boardQuery } from '@/api/live';
import { lossesQuery } from '@/api/losses';
import { callSearch, filterOf } from '@/features/calls/search';
import { filterOf as lossesFilter, lossesSearch } from '@/features/losses/search';
import { appRoute } from '../root';

export const callsRoute = createRoute({
  path: '/calls',
  getParentRoute: () => appRoute,
  validateSearch: callSearch,
  loaderDeps: ({ search }) => search,
  // Loaders begin to read and do not wait: the page shows its skeleton at once.
  loader: ({ context: { queryClient, i18n }, deps }) => {
    const filter = filterOf(deps, i18n.get().timeZone);
    beginList(queryClient, listQuery(calls, filter));
    begin(queryClient, totalsQuery(filter, Date.now()));
    if (deps.call !== undefined) begin(queryClient, callQuery(deps.call));
  },
  component: lazyRouteComponent(() => import('./CallsPage'), 'CallsPage'),
});

/** What was lost in a period. */
export const lossesRoute = createRoute({
  path: '/calls/losses',
  getParentRoute: () => appRoute,
  validateSearch: lossesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient, i18n }, deps }) => { begin(queryClient, lossesQuery(lossesFilter(deps, i18n.get().timeZone))); },
  component: lazyRouteComponent(() => import('./LossesPage'), 'LossesPage'),
});

/** Who is on the phone now. */
export const liveRoute = createRoute({
  path: '/live',
  getParentRoute: () => appRoute,
  loader: ({ context: { queryClient } }) => { begin(queryClient, boardQuery()); },
  component: lazyRouteComponent(() => import('./LivePage'), 'LivePage'),
});
