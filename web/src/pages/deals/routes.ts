import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { begin, beginList } from '@/api/begin';
import { dealQuery, deals } from '@/api/deals';
import { listQuery } from '@/api/list';
import { pipelineBoardQuery, pipelinesQuery } from '@/api/pipelines';
import { dealSearch, tableFilter } from '@/features/deals/search';
import { appRoute } from '../root';

export const dealsRoute = createRoute({
  path: '/deals',
  getParentRoute: () => appRoute,
  validateSearch: dealSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => {
    begin(queryClient, pipelinesQuery());
    if (deps.deal !== undefined) begin(queryClient, dealQuery(deps.deal));
    const pipeline = deps.pipeline ?? queryClient.getQueryData(pipelinesQuery().queryKey)?.[0]?.id;
    if (pipeline === undefined) return;
    begin(queryClient, pipelineBoardQuery(pipeline, deps.responsible));
    if (deps.view === 'table') beginList(queryClient, listQuery(deals, tableFilter(deps, pipeline)));
  },
  component: lazyRouteComponent(() => import('./DealsPage'), 'DealsPage'),
});
