import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Task } from '@/api/tasks';
import { useText } from '@/i18n';
import { DateTime, TextLink } from '@/ui';
import classes from './tasks.module.css';

/** Where a task came from, and what closed it. */
export function TaskHistory({ task }: { task: Task }) {
  const t = useText();
  return (
    <section className={classes['links']}>
      <Title order={3}>{t('tasks-history')}</Title>
      <ul className={classes['history']}>
        <Item at={task.created_at} callId={task.origin === 'user' ? null : task.call_id}>{task.created_by ? t('tasks-made-by', { name: task.created_by.name }) : t(`tasks-made-${task.origin}`)}</Item>
        {task.origin !== 'user' && task.missed_calls > 1 && task.last_missed_at !== null && <Item at={task.last_missed_at} callId={null}>{t('tasks-missed-again', { count: task.missed_calls })}</Item>}
        {task.origin === 'user' && task.call_id !== null && <Item callId={task.call_id}>{t('tasks-about-call')}</Item>}
        {task.closed_at !== null && <Item at={task.closed_at} callId={task.closed_by_call}>{closing(task, t)}</Item>}
      </ul>
    </section>
  );
}

function closing(task: Task, t: ReturnType<typeof useText>): string {
  if (task.closed_by_call !== null) return t(`tasks-closed-call-${task.state === 'withdrawn' ? 'withdrawn' : 'done'}`);
  if (task.closed_by) return t('tasks-closed-by', { name: task.closed_by.name });
  return t(`tasks-state-${task.state}`);
}

function Item({ at, callId, children }: { at?: string; callId: string | null; children: ReactNode }) {
  const t = useText();
  return (
    <li>
      <span>{children}</span>
      {at !== undefined && <DateTime at={at} />}
      {callId !== null && <TextLink to="/calls" search={{ call: callId }} inherit>{t('tasks-open-call')}</TextLink>}
    </li>
  );
}
