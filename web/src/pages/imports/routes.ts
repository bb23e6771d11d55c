import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { begin, beginList } from '@/api/begin';
import { importQuery, importsQuery } from '@/api/imports';
import { idsOf, importSearch } from '@/features/imports/search';
import { appRoute } from '../root';

export const importRoute = createRoute({
  path: '/import',
  getParentRoute: () => appRoute,
  validateSearch: importSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps: { file, files } }) => {
    const shown = file === undefined ? idsOf(files) : [file];
    if (shown.length === 0) beginList(queryClient, importsQuery());
    for (const id of shown) begin(queryClient, importQuery(id));
  },
  component: lazyRouteComponent(() => import('./ImportPage'), 'ImportPage'),
});

/** Where the import of contacts was. */
export const importOfContactsRoute = createRoute({
  path: '/contacts/import',
  getParentRoute: () => appRoute,
  validateSearch: importSearch,
  beforeLoad: ({ search: { file } }) => { throw redirect({ to: '/import', search: { entity: 'contacts', ...(file === undefined ? {} : { file }) }, replace: true }); },
});
