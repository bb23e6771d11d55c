import { useMutation, useMutationState, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { changeTask, type Task } from '@/api/tasks';
import { saveField } from '@/features/fields/saveField';
import { useText } from '@/i18n';
import { useNotify } from '@/ui';
import { useTaskWords } from './words';

type Wanted = 'done' | 'open';
interface Wish { task: Task; state: Wanted }

const WISHES = ['task', 'close'] as const;

/** Keeps the answer, and reads again what shows the task. */
export async function keepTask(queryClient: QueryClient, task: Task): Promise<void> {
  queryClient.setQueryData(keys.one('task', task.id), task);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: keys.lists('task') }),
    queryClient.invalidateQueries({ queryKey: ['task', 'about'] }),
    task.contact && queryClient.invalidateQueries({ queryKey: ['contact', 'part', task.contact.id] }),
  ]);
}

/**
 * Closes a task with one click, and opens it again. It is shown as it is wanted at once (`useWishes`), until the lists say it themselves; what the server
 * refuses is as it was, with the reason.
 */
export function useCloseTask() {
  const t = useText();
  const words = useTaskWords();
  const queryClient = useQueryClient();
  const { failed, undoable } = useNotify();
  const change = useMutation({
    mutationKey: WISHES,
    mutationFn: async ({ task, state }: Wish) => {
      // If it was closed meanwhile, by a call or by somebody else, there is nothing to be overwritten.
      const saved = await saveField({ row: task, read: row => row.state, base: task.state, send: row => changeTask(row, { state }) });
      return saved.row;
    },
    onSuccess: row => keepTask(queryClient, row),
  });
  // The row goes with its mutation under way: only promises still tell what became of it.
  return (task: Task, state: Wanted = 'done') => {
    const changing = change.mutateAsync({ task, state });
    changing.catch(failed);
    const back = state === 'done' ? 'open' : 'done';
    undoable(t(`tasks-now-${state}`, { title: words.title(task) }), () => changing.then(row => (row.state === back ? row : change.mutateAsync({ task: row, state: back })), () => undefined));
  };
}

/** What is wanted of tasks whose change the server has not answered yet, by id. */
export function useWishes(): ReadonlyMap<string, Wanted> {
  const wishes = useMutationState({ filters: { mutationKey: WISHES, status: 'pending' }, select: mutation => mutation.state.variables as Wish });
  return new Map(wishes.map(({ task, state }) => [task.id, state]));
}
