import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { Problem } from '@/api/problem';
import { chooseLanguage, meQuery, setupQuery, type Me } from '@/api/session';
import { Frame } from '@/features/frame/Frame';
import { chosenLanguage, type I18nStore } from '@/i18n';
import { Live } from '@/live';
import { NotFound, NotFoundAtAll } from './NotFound';
import { PageFailed } from './PageFailed';

/** What loaders and guards work with. */
export interface RouterContext { queryClient: QueryClient; live: Live; i18n: I18nStore }

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet, notFoundComponent: NotFoundAtAll, errorComponent: PageFailed });

/** Every page of somebody who is logged in. Whoever is not goes to the login and comes back; a server without a workspace leads to the set-up. */
export const appRoute = createRoute({
  id: 'app',
  getParentRoute: () => rootRoute,
  beforeLoad: async ({ context, location }) => {
    const { queryClient, live } = context;
    if (live.isFollowing && queryClient.getQueryData(meQuery().queryKey) !== undefined) return;
    try {
      const [me, place] = await Promise.all([queryClient.query(meQuery()), Live.place()]);
      await settle(context, me);
      live.follow(me.workspace.id, place);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error;
      const isNew = await queryClient.query(setupQuery()).catch(() => false);
      if (isNew) throw redirect({ to: '/setup', replace: true });
      throw redirect({ to: '/login', search: location.href === '/' ? {} : { next: location.href }, replace: true });
    }
  },
  component: Frame,
  errorComponent: PageFailed,
  notFoundComponent: NotFound,
});

/** Language and time zone of the account, before anything is shown. What was chosen in this browser before the first login becomes the account's. */
async function settle({ i18n, queryClient }: RouterContext, me: Me): Promise<void> {
  i18n.setTimeZone(me.workspace.time_zone);
  const chosen = chosenLanguage();
  if (me.language === null && me.user !== null && chosen !== null && chosen !== me.workspace.language) {
    await chooseLanguage(chosen).then(answer => queryClient.setQueryData(meQuery().queryKey, answer), () => undefined);
    await i18n.setLanguage(chosen);
    return;
  }
  await i18n.setLanguage(me.language ?? me.workspace.language);
}
