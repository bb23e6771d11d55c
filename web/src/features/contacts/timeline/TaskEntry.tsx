import { Link } from '@tanstack/react-router';
import type { Task } from '@/api/tasks';
import { KIND_ICONS } from '@/features/tasks/icons';
import { useTaskWords } from '@/features/tasks/words';
import { useText } from '@/i18n';
import { StatusText } from '@/ui';
import { Entry } from './Entry';
import { PinButton } from './PinButton';
import classes from './timeline.module.css';

/** A task of a contact; its details open beside the card. */
export function TaskEntry({ task, at }: { task: Task; at: string }) {
  const t = useText();
  const words = useTaskWords();
  const Icon = KIND_ICONS[task.kind];
  return (
    <Entry
      icon={<Icon size={16} stroke={1.7} />} at={at}
      aside={<PinButton pin={{ kind: 'task', id: task.id }} />}
      head={(
        <>
          <Link from="/contacts/$contactId" to="." search={old => ({ ...old, call: undefined, task: task.id })} resetScroll={false} className={classes['link']}>{words.title(task)}</Link>
          <StatusText tone={task.state === 'done' ? 'good' : 'dim'}>{t(`tasks-state-${task.state}`)}</StatusText>
        </>
      )}
    >
      {task.assignee && <div className={classes['quiet']}>{task.assignee.name}</div>}
    </Entry>
  );
}
