import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { begin } from '@/api/begin';
import { invitationQuery, setupQuery } from '@/api/session';
import { textParam, tidy } from '@/ui/search-params';
import { rootRoute } from '../root';

export const loginRoute = createRoute({
  path: '/login',
  getParentRoute: () => rootRoute,
  validateSearch: raw => tidy({ next: textParam(raw, 'next') }),
  beforeLoad: async ({ context }) => {
    // A server that does not answer shows the login all the same: it says so when the button is pressed.
    if (await context.queryClient.query(setupQuery()).catch(() => false)) throw redirect({ to: '/setup', replace: true });
  },
  component: lazyRouteComponent(() => import('./LoginPage'), 'LoginPage'),
});

export const setupRoute = createRoute({
  path: '/setup',
  getParentRoute: () => rootRoute,
  beforeLoad: async ({ context }) => {
    if (!await context.queryClient.query(setupQuery())) throw redirect({ to: '/login', replace: true });
  },
  component: lazyRouteComponent(() => import('./SetupPage'), 'SetupPage'),
});

/** The address is made by the server, in crates/app/src/invitations/link.rs. */
export const inviteRoute = createRoute({
  path: '/invite/$token',
  getParentRoute: () => rootRoute,
  loader: ({ context, params }) => { begin(context.queryClient, invitationQuery(params.token)); },
  component: lazyRouteComponent(() => import('./InvitePage'), 'InvitePage'),
});
