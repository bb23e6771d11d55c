import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { begin, beginList } from '@/api/begin';
import { contactQuery, contacts } from '@/api/contacts';
import { listQuery } from '@/api/list';
import { contactSearch, filterOf } from '@/features/contacts/search';
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
  loader: ({ context, params }) => { begin(context.queryClient, contactQuery(params.contactId)); },
  component: lazyRouteComponent(() => import('./ContactPage'), 'ContactPage'),
});
