import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { begin } from '@/api/begin';
import { connectionQuery, connectionsQuery } from '@/api/connections';
import { usersQuery } from '@/api/people';
import { choiceParam, idParam, tidy } from '@/ui/search-params';
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

/** One connection: how it is set up, or what came in. */
export const integrationRoute = createRoute({
  path: '/integrations/$connectionId',
  getParentRoute: () => settingsRoute,
  validateSearch: raw => tidy({ view: choiceParam(raw, 'view', ['events']), event: idParam(raw, 'event') }),
  loader: ({ context, params }) => {
    begin(context.queryClient, connectionQuery(params.connectionId));
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
