import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery, type Me } from '@/api/session';

/** Who is logged in. The guard of the pages has read it before any of them is shown. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery()).data;
}

/** What one may do, as far as the screens show or hide it; the server decides. */
export function useRights() {
  const { role, may_listen, may_download } = useMe();
  const mayAdminister = role === 'owner' || role === 'admin';
  return { mayAdminister, mayExport: mayAdminister, mayImport: mayAdminister, mayChangeMany: mayAdminister, isOwner: role === 'owner', mayListen: may_listen, mayDownload: may_download };
}
