import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { taskCountsQuery } from '@/api/tasks';
import { useMe } from '@/features/session/useMe';
import { useFormats, useText } from '@/i18n';
import classes from './count.module.css';

/** What is due today goes over to overdue by itself. */
const REST_MS = 5 * 60_000;

/** How many of one's own tasks are due by the end of the day; nothing while none are. */
export function TaskCount() {
  const t = useText();
  const formats = useFormats();
  const me = useMe();
  const counts = useQuery({ ...taskCountsQuery(me.user === null ? {} : { assignee_id: me.user.id }), enabled: me.user !== null, refetchInterval: REST_MS }).data;
  if (counts === undefined) return null;
  const count = counts.overdue + counts.today;
  if (count === 0) return null;
  return <span className={classes['count']} data-bad={counts.overdue > 0 || undefined}><span aria-hidden>{formats.number(count)}{counts.more && '+'}</span><VisuallyHidden>{t('tasks-count', { count })}</VisuallyHidden></span>;
}
