import { Tooltip } from '@mantine/core';
import type { Task } from '@/api/tasks';
import { useFormats, useText } from '@/i18n';
import { Nothing, StatusText, useNow } from '@/ui';
import { dueText } from './due';

/** When a task is due, red once that is over; of a closed one when it was closed. */
export function DueText({ task }: { task: Pick<Task, 'due_at' | 'state' | 'closed_at'> }) {
  const t = useText();
  const formats = useFormats();
  const now = useNow(30_000);
  if (task.state !== 'open') return task.closed_at === null ? <Nothing /> : <StatusText tone="dim"><time dateTime={task.closed_at} title={formats.fullDateTime(task.closed_at)}>{formats.dateTime(task.closed_at)}</time></StatusText>;
  if (task.due_at === null) return <StatusText tone="dim">{t('tasks-due-none')}</StatusText>;
  const isOverdue = Date.parse(task.due_at) < now;
  return (
    <StatusText tone={isOverdue ? 'bad' : 'plain'}>
      <Tooltip label={formats.fullDateTime(task.due_at)}><time dateTime={task.due_at}>{dueText(task.due_at, now, formats)}</time></Tooltip>
    </StatusText>
  );
}
