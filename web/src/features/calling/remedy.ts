import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { connectionsQuery, isCti } from '@/api/connections';
import { Problem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { useText } from '@/i18n';

/** The part of a connection's page on which the cause of a problem is mended. */
const PLACES: Record<string, 'employees' | 'key' | 'page'> = {
  call_no_mapping: 'employees',
  call_no_endpoint: 'employees',
  connection_disabled: 'page',
  connection_observes: 'page',
  source_address: 'page',
  source_bad_key: 'key',
  source_forbidden: 'key',
  source_no_key: 'key',
  source_no_project: 'key',
};

export interface Remedy { label: string; go: () => void }

/**
 * Where an administrator mends why a call did not come about; null for what passes by itself, and for all others, who have to ask one. It watches
 * nothing, since every number of a list has a button that may need it.
 */
export function useRemedy(): (error: unknown, connectionId?: string) => Remedy | null {
  const t = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return (error, connectionId) => {
    const place = error instanceof Problem ? PLACES[error.code] : undefined;
    const role = queryClient.getQueryData(meQuery().queryKey)?.role;
    if (place === undefined || role === undefined || role === 'manager') return null;
    const go = async () => {
      const connections = connectionId === undefined ? await queryClient.query(connectionsQuery()).catch(() => []) : [];
      // A source of generic CTI only tells of calls, so it is never the one that could not make one.
      const [only, ...others] = connections.filter(connection => !isCti(connection));
      const id = connectionId ?? (others.length === 0 ? only?.id : undefined);
      if (id === undefined) return navigate({ to: '/settings/integrations' });
      return navigate({ to: '/settings/integrations/$connectionId', params: { connectionId: id }, ...place === 'page' ? {} : { hash: place } });
    };
    return { label: t(`calling-remedy-${place}`), go: () => void go() };
  };
}
