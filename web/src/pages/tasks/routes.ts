import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { begin, beginList } from '@/api/begin';
import { callQuery } from '@/api/calls';
import { meQuery } from '@/api/session';
import { taskQuery, tasksQuery } from '@/api/tasks';
import { waitingQuery } from '@/api/waiting';
import { filterOf, taskSearch } from '@/features/tasks/search';
import { filterOf as waitingFilter, waitingSearch } from '@/features/waiting/search';
import { appRoute } from '../root';

export const tasksRoute = createRoute({
  path: '/tasks',
  getParentRoute: () => appRoute,
  validateSearch: taskSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => {
    const user = queryClient.getQueryData(meQuery().queryKey)?.user;
    beginList(queryClient, tasksQuery(filterOf(deps, { userId: user?.id, teamId: user?.team_id ?? null })));
    if (deps.task !== undefined) begin(queryClient, taskQuery(deps.task));
  },
  component: lazyRouteComponent(() => import('./TasksPage'), 'TasksPage'),
});

/** Who waits to be called back. */
export const toCallBackRoute = createRoute({
  path: '/tasks/to-call-back',
  getParentRoute: () => appRoute,
  validateSearch: waitingSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => {
    begin(queryClient, waitingQuery(waitingFilter(deps)));
    if (deps.call !== undefined) begin(queryClient, callQuery(deps.call));
  },
  component: lazyRouteComponent(() => import('./ToCallBackPage'), 'ToCallBackPage'),
});
