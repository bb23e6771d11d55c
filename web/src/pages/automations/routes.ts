import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { automationQuery, automationsQuery, vocabularyQuery } from '@/api/automations';
import { begin } from '@/api/begin';
import { automationSearch, automationsSearch } from '@/features/automations/search';
import { appRoute } from '../root';

export const automationsRoute = createRoute({
  path: '/automations',
  getParentRoute: () => appRoute,
  validateSearch: automationsSearch,
  loader: ({ context: { queryClient } }) => {
    begin(queryClient, automationsQuery());
    begin(queryClient, vocabularyQuery());
  },
  component: lazyRouteComponent(() => import('./AutomationsPage'), 'AutomationsPage'),
});

/** One automation: its chain, a test, its history. */
export const automationRoute = createRoute({
  path: '/automations/$automationId',
  getParentRoute: () => appRoute,
  validateSearch: automationSearch,
  loader: ({ context: { queryClient }, params }) => {
    begin(queryClient, automationQuery(params.automationId));
    begin(queryClient, vocabularyQuery());
  },
  component: lazyRouteComponent(() => import('./AutomationPage'), 'AutomationPage'),
});
