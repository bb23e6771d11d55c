import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { logOut, meQuery, switchWorkspace, type Me } from '@/api/session';
import { tellOtherTabs } from './otherTabs';

/** Only places of this application: an address that anybody may have made leads nowhere else. */
export function safeNext(next: string | undefined): string {
  return next?.startsWith('/') && !/^\/[/\\]/.test(next) && !next.startsWith('/login') ? next : '/calls';
}

/** What follows a change of the session; nothing of the one before stays. */
export function useEnter() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { live } = useRouter().options.context;
  const leave = () => {
    live.stop();
    queryClient.clear();
    tellOtherTabs();
  };
  return {
    /** Goes in as the person who has just logged in. */
    enter: async (me: Me, next?: string) => {
      leave();
      queryClient.setQueryData(meQuery().queryKey, me);
      await navigate({ href: safeNext(next), replace: true });
    },
    goOut: async () => {
      await logOut();
      leave();
      await navigate({ to: '/login', replace: true });
    },
    /** Goes to another workspace of the person. */
    change: async (workspace: number) => {
      await switchWorkspace(workspace);
      tellOtherTabs();
      window.location.assign('/calls');
    },
  };
}
