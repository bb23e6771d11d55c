import { Link } from '@tanstack/react-router';
import { useText } from '@/i18n';
import classes from './report.module.css';

/** The calls that were, and those that are. */
export function CallsTabs() {
  const t = useText();
  return (
    <nav className={classes['tabs']} aria-label={t('calls-tabs')}>
      <Link to="/calls" activeOptions={{ exact: true, includeSearch: false }} className={classes['tab']} activeProps={{ 'data-active': true, 'aria-current': 'page' }}>{t('calls-tab-report')}</Link>
      <Link to="/live" className={classes['tab']} activeProps={{ 'data-active': true, 'aria-current': 'page' }}>{t('calls-tab-live')}</Link>
      <Link to="/calls/losses" className={classes['tab']} activeProps={{ 'data-active': true, 'aria-current': 'page' }}>{t('calls-tab-losses')}</Link>
    </nav>
  );
}
