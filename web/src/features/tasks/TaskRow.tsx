import { Link, type LinkProps } from '@tanstack/react-router';
import type { Task } from '@/api/tasks';
import { CallButton } from '@/features/calling/CallButton';
import { useFormats, useText } from '@/i18n';
import { Person, StatusText, TwoLines } from '@/ui';
import { DueText } from './DueText';
import { KIND_ICONS } from './icons';
import { nextCheck } from './focus';
import { TaskCheck } from './TaskCheck';
import { useTaskWords } from './words';
import classes from './tasks.module.css';

interface Props {
  task: Task;
  /** Where its details are. */
  link: LinkProps;
  isOpen: boolean;
  /** It is somebody's, which is worth saying where not all are the same person's. */
  showsAssignee: boolean;
  /** It is about somebody, unless that is whose card it stands on. */
  showsClient?: boolean;
}

/** A task: done with a click, the call with another; everything else in its details. */
export function TaskRow({ task, link, isOpen, showsAssignee, showsClient = true }: Props) {
  const t = useText();
  const formats = useFormats();
  const words = useTaskWords();
  const Icon = KIND_ICONS[task.kind];
  const client = showsClient ? words.client(task) : null;
  const number = task.phone ? formats.phone(task.phone) : null;
  const about = [task.contact && task.company ? task.company.name : null, number === client ? null : number].filter(Boolean).join(' · ');
  const isClosed = task.state !== 'open';
  return (
    <li className={classes['row']} data-row={task.id} data-open={isOpen || undefined} data-closed={isClosed || undefined} data-plain={!showsClient || undefined}>
      <TaskCheck task={task} onChanged={nextCheck} />
      <span className={classes['title']}>
        <Icon size={16} stroke={1.7} className={classes['icon'] ?? ''} role="img" aria-label={t(`tasks-kind-${task.kind}`)} />
        <Link {...link} className={classes['link']} data-row-link aria-current={isOpen ? 'true' : undefined} resetScroll={false}>
          <TwoLines main={<span className={classes['name']}>{words.title(task)}</span>} sub={task.text ?? undefined} />
        </Link>
      </span>
      <span className={classes['facts']}>
        {showsClient && <span className={classes['client']}>{client !== null && <TwoLines main={client} sub={about} />}</span>}
        <span className={classes['due']}>{task.state === 'withdrawn' ? <StatusText tone="dim">{t('tasks-state-withdrawn')}</StatusText> : <DueText task={task} />}</span>
        {showsAssignee && <span className={classes['assignee']}>{task.assignee ? <Person name={task.assignee.name} /> : <StatusText tone="dim">{t('tasks-nobody')}</StatusText>}</span>}
      </span>
      <span className={classes['call']}>{task.phone && !isClosed && <CallButton number={task.phone} contactId={task.contact?.id} isQuiet={task.kind !== 'call_back' && task.kind !== 'call'} />}</span>
    </li>
  );
}
