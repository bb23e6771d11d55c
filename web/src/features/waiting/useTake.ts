import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { isProblem } from '@/api/problem';
import { numberOf, releaseWaiting, takeWaiting, type Taken, type Waiting } from '@/api/waiting';
import { useMe } from '@/features/session/useMe';
import { useFormats, useText } from '@/i18n';
import { useNotify } from '@/ui';
import { nextFree } from './queue';

interface List { items: Waiting[]; more: boolean }

/** Taking a line so that nobody else calls the same client, and letting it go. What was refused is said in words, and who has it is shown. */
export function useTake() {
  const t = useText();
  const formats = useFormats();
  const me = useMe();
  const queryClient = useQueryClient();
  const { failed, said } = useNotify();
  const put = (number: string, taken: Taken | null) => {
    queryClient.setQueriesData<List>({ queryKey: keys.lists('waiting') }, list => list && { ...list, items: list.items.map(item => (numberOf(item) === number ? { ...item, taken } : item)) });
  };
  const reread = () => queryClient.invalidateQueries({ queryKey: keys.lists('waiting') });
  const take = useMutation({
    mutationFn: takeWaiting,
    onSuccess: (taken, number) => put(number, taken),
    onError: async (error, number) => {
      await reread();
      const taken = queryClient.getQueriesData<List>({ queryKey: keys.lists('waiting') }).flatMap(([, list]) => list?.items ?? []).find(item => numberOf(item) === number)?.taken;
      if (isProblem(error, 'already_taken') && taken) said(t('queue-taken-by', { name: taken.user.name, time: formats.time(taken.until) }));
      else failed(error);
    },
  });
  const release = useMutation({
    mutationFn: releaseWaiting,
    onSuccess: (_, number) => put(number, null),
    onError: error => {
      failed(error);
      void reread();
    },
  });
  /** Takes the client who waits longest; whoever is taken at the same moment by somebody else is passed over. */
  const next = useMutation({
    mutationFn: async (items: readonly Waiting[]) => {
      const refused = new Set<string>();
      for (let item = nextFree(items, me.user?.id, Date.now()); item !== undefined; item = nextFree(items, me.user?.id, Date.now(), refused)) {
        const number = numberOf(item);
        try {
          put(number, await takeWaiting(number));
          return number;
        } catch (error) {
          if (!isProblem(error, 'already_taken') && !isProblem(error, 'not_found')) throw error;
          refused.add(number);
        }
      }
      return null;
    },
    onSuccess: number => {
      if (number === null) said(t('queue-next-none'));
    },
    onError: failed,
    onSettled: number => { if (number == null) void reread(); },
  });
  return { take, release, next };
}
