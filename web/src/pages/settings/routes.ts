import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { absencesQuery } from '@/api/absences';
import { begin, beginList } from '@/api/begin';
import { blockedQuery } from '@/api/blocked';
import { callResultsQuery } from '@/api/call-results';
import { duplicateGroupsQuery } from '@/api/duplicates';
import { connectionQuery, connectionsQuery } from '@/api/connections';
import { fieldsQuery } from '@/api/fields';
import { auditQuery, teamsQuery, tokensQuery, usersQuery } from '@/api/people';
import { pipelinesQuery } from '@/api/pipelines';
import { tagsQuery } from '@/api/tags';
import { publicFormQuery, publicFormsQuery } from '@/api/public-forms';
import { webhooksQuery } from '@/api/webhooks';
import { workspaceQuery } from '@/api/workspace';
import { formSearch } from '@/features/forms/search';
import { peopleSearch } from '@/features/people/search';
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

/** One connection: how it is set up, what came in, or whom it asked for. */
export const integrationRoute = createRoute({
  path: '/integrations/$connectionId',
  getParentRoute: () => settingsRoute,
  validateSearch: raw => tidy({ view: choiceParam(raw, 'view', ['events', 'forwarding']), event: idParam(raw, 'event'), question: idParam(raw, 'question') }),
  loader: ({ context, params }) => {
    begin(context.queryClient, connectionQuery(params.connectionId));
    begin(context.queryClient, usersQuery());
  },
  component: lazyRouteComponent(() => import('./IntegrationPage'), 'IntegrationPage'),
});

export const blockedRoute = createRoute({
  path: '/blocked',
  getParentRoute: () => settingsRoute,
  loader: ({ context: { queryClient } }) => {
    begin(queryClient, blockedQuery());
    begin(queryClient, usersQuery());
  },
  component: lazyRouteComponent(() => import('./BlockedPage'), 'BlockedPage'),
});

export const duplicatesRoute = createRoute({
  path: '/duplicates',
  getParentRoute: () => settingsRoute,
  validateSearch: raw => tidy({ of: choiceParam(raw, 'of', ['company']) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => { beginList(context.queryClient, duplicateGroupsQuery(deps.of ?? 'contact')); },
  component: lazyRouteComponent(() => import('./DuplicatesPage'), 'DuplicatesPage'),
});

export const peopleRoute = createRoute({
  path: '/people',
  getParentRoute: () => settingsRoute,
  validateSearch: peopleSearch,
  loader: ({ context: { queryClient } }) => {
    begin(queryClient, usersQuery());
    begin(queryClient, teamsQuery());
    begin(queryClient, absencesQuery());
  },
  component: lazyRouteComponent(() => import('./PeoplePage'), 'PeoplePage'),
});

export const tokensRoute = createRoute({
  path: '/tokens',
  getParentRoute: () => settingsRoute,
  loader: ({ context }) => { begin(context.queryClient, tokensQuery()); },
  component: lazyRouteComponent(() => import('./TokensPage'), 'TokensPage'),
});

/** The forms that anybody can fill in. */
export const formsRoute = createRoute({
  path: '/forms',
  getParentRoute: () => settingsRoute,
  loader: ({ context }) => { begin(context.queryClient, publicFormsQuery()); },
  component: lazyRouteComponent(() => import('./FormsPage'), 'FormsPage'),
});

export const formRoute = createRoute({
  path: '/forms/$formId',
  getParentRoute: () => settingsRoute,
  validateSearch: formSearch,
  loader: ({ context: { queryClient }, params }) => {
    begin(queryClient, publicFormQuery(params.formId));
    begin(queryClient, fieldsQuery());
    begin(queryClient, usersQuery());
  },
  component: lazyRouteComponent(() => import('./FormPage'), 'FormPage'),
});

export const webhooksRoute = createRoute({
  path: '/webhooks',
  getParentRoute: () => settingsRoute,
  validateSearch: raw => tidy({ webhook: idParam(raw, 'webhook') }),
  loader: ({ context }) => { begin(context.queryClient, webhooksQuery()); },
  component: lazyRouteComponent(() => import('./WebhooksPage'), 'WebhooksPage'),
});

export const auditRoute = createRoute({
  path: '/audit',
  getParentRoute: () => settingsRoute,
  loader: ({ context }) => { beginList(context.queryClient, auditQuery()); },
  component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
});

export const workspaceRoute = createRoute({
  path: '/workspace',
  getParentRoute: () => settingsRoute,
  loader: ({ context }) => { begin(context.queryClient, workspaceQuery()); },
  component: lazyRouteComponent(() => import('./WorkspacePage'), 'WorkspacePage'),
});

/** What is set about calls. */
export const callSettingsRoute = createRoute({
  path: '/calls',
  getParentRoute: () => settingsRoute,
  loader: ({ context }) => { begin(context.queryClient, callResultsQuery()); },
  component: lazyRouteComponent(() => import('./CallSettingsPage'), 'CallSettingsPage'),
});

export const pipelinesRoute = createRoute({
  path: '/pipelines',
  getParentRoute: () => settingsRoute,
  loader: ({ context }) => { begin(context.queryClient, pipelinesQuery()); },
  component: lazyRouteComponent(() => import('./PipelinesPage'), 'PipelinesPage'),
});

export const fieldsRoute = createRoute({
  path: '/fields',
  getParentRoute: () => settingsRoute,
  validateSearch: raw => tidy({ of: choiceParam(raw, 'of', ['company', 'deal']) }),
  loader: ({ context }) => { begin(context.queryClient, fieldsQuery()); },
  component: lazyRouteComponent(() => import('./FieldsPage'), 'FieldsPage'),
});

export const tagsRoute = createRoute({
  path: '/tags',
  getParentRoute: () => settingsRoute,
  validateSearch: raw => tidy({ of: choiceParam(raw, 'of', ['company', 'deal']) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => { begin(context.queryClient, tagsQuery(deps.of ?? 'contact')); },
  component: lazyRouteComponent(() => import('./TagsPage'), 'TagsPage'),
});

export const profileRoute = createRoute({
  path: '/profile',
  getParentRoute: () => settingsRoute,
  component: lazyRouteComponent(() => import('./ProfilePage'), 'ProfilePage'),
});
