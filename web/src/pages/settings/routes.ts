import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { begin } from '@/api/begin';
import { connectionQuery, connectionsQuery } from '@/api/connections';
import { usersQuery } from '@/api/people';
import { appRoute } from '../root';

export const settingsRoute = createRoute({
  path: '/settings',
  getParentRoute: () => appRoute,
  component: lazyRouteComponent(() => import('./SettingsLayout'), 'SettingsLayout'),
});

export const settingsHomeRoute = createRoute({
  path: '/',
  getParentRoute: () => settingsRoute,
  beforeLoad: () => { throw redirect({ to: '/settings/integrations', replace: true }); },
});

export const integrationsRoute = createRoute({
  path: '/integrations',
  getParentRoute: () => settingsRoute,
  loader: ({ context }) => { begin(context.queryClient, connectionsQuery()); },
  component: lazyRouteComponent(() => import('./IntegrationsPage'), 'IntegrationsPage'),
});

/** One connection; `new` is the way to make one. */
export const integrationRoute = createRoute({
  path: '/integrations/$connectionId',
  getParentRoute: () => settingsRoute,
  loader: ({ context, params }) => {
    if (params.connectionId !== 'new') begin(context.queryClient, connectionQuery(params.connectionId));
    begin(context.queryClient, usersQuery());
  },
  component: lazyRouteComponent(() => import('./IntegrationPage'), 'IntegrationPage'),
});

export const peopleRoute = createRoute({
  path: '/people',
  getParentRoute: () => settingsRoute,
  loader: ({ context }) => { begin(context.queryClient, usersQuery()); },
  component: lazyRouteComponent(() => import('./PeoplePage'), 'PeoplePage'),
});

export const profileRoute = createRoute({
  path: '/profile',
  getParentRoute: () => settingsRoute,
  component: lazyRouteComponent(() => import('./ProfilePage'), 'ProfilePage'),
});
