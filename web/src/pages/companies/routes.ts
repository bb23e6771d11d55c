import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { begin, beginList } from '@/api/begin';
import { companies, companyQuery } from '@/api/companies';
import { contacts } from '@/api/contacts';
import { listQuery } from '@/api/list';
import { companySearch, filterOf } from '@/features/companies/search';
import { appRoute } from '../root';

export const companiesRoute = createRoute({
  path: '/companies',
  getParentRoute: () => appRoute,
  validateSearch: companySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => { beginList(context.queryClient, listQuery(companies, filterOf(deps))); },
  component: lazyRouteComponent(() => import('./CompaniesPage'), 'CompaniesPage'),
});

export const companyRoute = createRoute({
  path: '/companies/$companyId',
  getParentRoute: () => appRoute,
  loader: ({ context: { queryClient }, params: { companyId } }) => {
    begin(queryClient, companyQuery(companyId));
    beginList(queryClient, listQuery(contacts, { company_id: companyId }));
  },
  component: lazyRouteComponent(() => import('./CompanyPage'), 'CompanyPage'),
});
