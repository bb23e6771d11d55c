import { Link } from '@tanstack/react-router';
import { useText } from '@/i18n';
import classes from '@/features/calls/report.module.css';

/** What is to do, and who waits to be called back. */
export function TasksTabs() {
  const t = useText();
  return (
    <nav className={classes['tabs']} aria-label={t('tasks-tabs')}>
      <Link to="/tasks" activeOptions={{ exact: true, includeSearch: false }} className={classes['tab']} activeProps={{ 'data-active': true, 'aria-current': 'page' }}>{t('tasks-title')}</Link>
      <Link to="/tasks/to-call-back" className={classes['tab']} activeProps={{ 'data-active': true, 'aria-current': 'page' }}>{t('queue-title')}</Link>
    </nav>
  );
}
