import { useInfiniteQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useId, useRef } from 'react';
import { tasksQuery } from '@/api/tasks';
import { cardSearch } from '@/features/contacts/search';
import { useText } from '@/i18n';
import { useRowKeys } from '@/ui/table/useRowKeys';
import { TaskRow } from './TaskRow';
import { useWishes } from './useCloseTask';
import classes from './tasks.module.css';

/** What is still to do for a contact; nothing while nothing is. */
export function ContactTasks({ contactId, openId }: { contactId: string; openId: string | undefined }) {
  const t = useText();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const list = useInfiniteQuery(tasksQuery({ contact_id: contactId }));
  const wishes = useWishes();
  const tasks = (list.data?.pages.flatMap(page => page.items) ?? []).filter(task => (wishes.get(task.id) ?? task.state) === 'open');
  useRowKeys(body);
  return (
    <div ref={body}>
      {tasks.length > 0 && (
        <section className={classes['ofContact']} aria-labelledby={id}>
          <h2 id={id} className={classes['heading']}>{t('tasks-title')} <span className={classes['count']}>{tasks.length}</span></h2>
          <ul className={classes['rows']} aria-labelledby={id}>
            {tasks.map(task => <TaskRow key={task.id} task={task} isOpen={task.id === openId} showsAssignee showsClient={false} link={linkOptions({ from: '/contacts/$contactId', to: '.', search: old => cardSearch({ ...old, call: undefined, task: task.id }) })} />)}
          </ul>
        </section>
      )}
    </div>
  );
}
