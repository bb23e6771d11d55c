import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { begin, beginList } from '@/api/begin';
import { callQuery } from '@/api/calls';
import { contactQuery, contacts, timelineQuery } from '@/api/contacts';
import { listQuery } from '@/api/list';
import { cardSearch, contactSearch, filterOf } from '@/features/contacts/search';
import { appRoute } from '../root';

export const contactsRoute = createRoute({
  path: '/contacts',
  getParentRoute: () => appRoute,
  validateSearch: contactSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => { beginList(context.queryClient, listQuery(contacts, filterOf(deps))); },
  component: lazyRouteComponent(() => import('./ContactsPage'), 'ContactsPage'),
});

export const contactRoute = createRoute({
  path: '/contacts/$contactId',
  getParentRoute: () => appRoute,
  validateSearch: cardSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, params: { contactId }, deps }) => {
    begin(queryClient, contactQuery(contactId));
    beginList(queryClient, timelineQuery(contactId, deps.kind));
    if (deps.call !== undefined) begin(queryClient, callQuery(deps.call));
  },
  component: lazyRouteComponent(() => import('./ContactPage'), 'ContactPage'),
});
