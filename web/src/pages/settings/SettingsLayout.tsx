import { Link, linkOptions, Outlet } from '@tanstack/react-router';
import { useText } from '@/i18n';
import classes from './SettingsLayout.module.css';

/** The pages of the settings, in order. */
const PAGES = [
  { textId: 'integration-title', link: linkOptions({ to: '/settings/integrations' }) },
  { textId: 'people-title', link: linkOptions({ to: '/settings/people' }) },
  { textId: 'people-profile', link: linkOptions({ to: '/settings/profile' }) },
];

export function SettingsLayout() {
  const t = useText();
  return (
    <div className={classes['layout']}>
      <nav className={classes['pages']} aria-label={t('app-nav-settings')}>
        {PAGES.map(({ textId, link }) => <Link key={textId} {...link} className={classes['page']} activeProps={{ 'data-active': true }}>{t(textId)}</Link>)}
      </nav>
      <Outlet />
    </div>
  );
}
