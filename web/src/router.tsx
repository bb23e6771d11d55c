import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from '@/ui/search-params';
import { automationRoute, automationsRoute } from './pages/automations/routes';
import { callsRoute, liveRoute, lossesRoute } from './pages/calls/routes';
import { companiesRoute, companyRoute } from './pages/companies/routes';
import { contactRoute, contactsRoute } from './pages/contacts/routes';
import { dealsRoute } from './pages/deals/routes';
import { importOfContactsRoute, importRoute } from './pages/imports/routes';
import { inviteRoute, loginRoute, setupRoute } from './pages/entrance/routes';
import { appRoute, rootRoute, type RouterContext } from './pages/root';
import { blockedRoute, callSettingsRoute, duplicatesRoute, fieldsRoute, formRoute, formsRoute, integrationRoute, integrationsRoute, peopleRoute, pipelinesRoute, profileRoute, settingsHomeRoute, settingsRoute, tagsRoute, tokensRoute, auditRoute, webhooksRoute, workspaceRoute } from './pages/settings/routes';
import { tasksRoute, toCallBackRoute } from './pages/tasks/routes';

const homeRoute = createRoute({
  path: '/',
  getParentRoute: () => rootRoute,
  beforeLoad: () => { throw redirect({ to: '/calls', replace: true }); },
});

/** Every address of the application. */
const routeTree = rootRoute.addChildren([
  homeRoute,
  loginRoute,
  setupRoute,
  inviteRoute,
  appRoute.addChildren([
    callsRoute,
    liveRoute,
    lossesRoute,
    contactsRoute,
    importOfContactsRoute,
    contactRoute,
    companiesRoute,
    companyRoute,
    dealsRoute,
    importRoute,
    tasksRoute,
    toCallBackRoute,
    automationsRoute,
    automationRoute,
    settingsRoute.addChildren([settingsHomeRoute, integrationsRoute, integrationRoute, blockedRoute, duplicatesRoute, peopleRoute, callSettingsRoute, pipelinesRoute, fieldsRoute, tagsRoute, formsRoute, formRoute, tokensRoute, workspaceRoute, webhooksRoute, auditRoute, profileRoute]),
  ]),
]);

export function makeRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    parseSearch,
    stringifySearch,
    // What a page cannot read leaves the address, so that what stands there is what is shown.
    search: { strict: true },
    defaultPreload: 'intent',
    // Freshness is decided by the queries alone.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingMs: 300,
  });
}

declare module '@tanstack/react-router' {
  interface Register { router: ReturnType<typeof makeRouter> }
}
