import { Checkbox } from '@mantine/core';
import type { Task } from '@/api/tasks';
import { useText } from '@/i18n';
import { useCloseTask, useWishes } from './useCloseTask';
import { useTaskWords } from './words';

/** Whether a task is done: one click says so, and the next takes it back. */
export function TaskCheck({ task, onChanged }: { task: Task; /** Before the row goes, so that the focus has a place. */ onChanged?: (input: HTMLInputElement) => void }) {
  const t = useText();
  const words = useTaskWords();
  const close = useCloseTask();
  const state = useWishes().get(task.id) ?? task.state;
  const isOpen = state === 'open';
  return (
    <Checkbox
      radius="xl" size="sm" checked={state === 'done'} indeterminate={state === 'withdrawn'} aria-label={t(isOpen ? 'tasks-check' : 'tasks-uncheck', { title: words.title(task) })}
      onChange={event => { onChanged?.(event.currentTarget); close(task, isOpen ? 'done' : 'open'); }}
    />
  );
}
