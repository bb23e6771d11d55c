import { Button, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { taskCountsQuery, tasksQuery, type Task } from '@/api/tasks';
import { useMe } from '@/features/session/useMe';
import { useFormats, useText } from '@/i18n';
import { Blank, Failed, useNow } from '@/ui';
import { useRowKeys } from '@/ui/table/useRowKeys';
import { filterOf, ownerOf, type TaskSearch } from './search';
import { sectionsOf, type SectionName } from './sections';
import { TaskRow } from './TaskRow';
import { useWishes } from './useCloseTask';
import classes from './tasks.module.css';

interface Props { search: TaskSearch; /** What stands there while there is nothing to do. */ empty: ReactNode; onClearFilter: (() => void) | undefined }

/** The open tasks by when they are due, or the closed ones, newest first. */
export function TaskList({ search, empty, onClearFilter }: Props) {
  const t = useText();
  const me = useMe();
  const reader = { userId: me.user?.id, teamId: me.user?.team_id ?? null };
  const list = useInfiniteQuery(tasksQuery(filterOf(search, reader)));
  const wishes = useWishes();
  const wanted = search.state ?? 'open';
  const tasks = (list.data?.pages.flatMap(page => page.items) ?? []).filter(task => (wishes.get(task.id) ?? task.state) === wanted);
  if (list.isPending) return <Waiting />;
  if (list.isError && list.data === undefined) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (tasks.length === 0 && !list.hasNextPage) {
    if (onClearFilter === undefined) return empty;
    return <Blank title={t('app-no-match')} action={<Button variant="default" onClick={onClearFilter}>{t('app-filter-clear')}</Button>}>{t('app-no-match-text')}</Blank>;
  }
  return (
    <>
      <Rows tasks={tasks} search={search} isWhole={!list.hasNextPage} />
      {list.hasNextPage && (
        <div className={classes['more']}>
          {list.isFetchNextPageError && <Text c="dimmed">{t('app-more-failed')}</Text>}
          <Button variant="default" size="compact-md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('app-more')}</Button>
        </div>
      )}
    </>
  );
}

function Rows({ tasks, search, isWhole }: { tasks: Task[]; search: TaskSearch; isWhole: boolean }) {
  const t = useText();
  const { timeZone } = useFormats();
  const now = useNow(30_000);
  const body = useRef<HTMLDivElement>(null);
  useRowKeys(body);
  const isOwn = search.whose === undefined;
  const rows = (those: Task[], label: string) => (
    <ul className={classes['rows']} aria-label={label}>
      {those.map(task => <TaskRow key={task.id} task={task} isOpen={task.id === search.task} showsAssignee={!isOwn} link={linkOptions({ to: '/tasks', search: { ...search, task: task.id } })} />)}
    </ul>
  );
  return (
    <div ref={body} className={classes['list']} data-own={isOwn || undefined}>
      {search.state !== undefined
        ? rows(tasks, t(`tasks-filter-state-${search.state}`))
        : sectionsOf(tasks, now, timeZone).map(({ name, tasks: those }) => (
            <section key={name} className={classes['section']} aria-labelledby={`tasks-${name}`}>
              <h2 id={`tasks-${name}`} className={classes['heading']}>{t(`tasks-section-${name}`)} <Count name={name} shown={those.length} isWhole={isWhole} search={search} /></h2>
              {rows(those, t(`tasks-section-${name}`))}
            </section>
          ))}
    </div>
  );
}

/** How many there are in a section: those that are shown if they are all, else as the server counts them. */
function Count({ name, shown, isWhole, search }: { name: SectionName; shown: number; isWhole: boolean; search: TaskSearch }) {
  const formats = useFormats();
  const me = useMe();
  const isNarrowed = search.kind !== undefined;
  const counts = useQuery({ ...taskCountsQuery(ownerOf(search, { userId: me.user?.id, teamId: me.user?.team_id ?? null })), enabled: !isWhole && !isNarrowed });
  const counted = isWhole ? undefined : counts.data?.[name];
  const isMore = counted === undefined ? !isWhole && name !== 'overdue' : counts.data?.more === true;
  return <span className={classes['count']}>{formats.number(Math.max(counted ?? 0, shown))}{isMore && '+'}</span>;
}

function Waiting() {
  const t = useText();
  return (
    <div role="status" aria-label={t('app-loading')}>
      {[62, 48, 71, 55, 66, 50].map(width => <div key={width} className={classes['bone']}><Skeleton circle h={18} w={18} /><Skeleton h={10} w={`${width}%`} /></div>)}
    </div>
  );
}
