import { Link, linkOptions, Outlet, useLocation, type LinkProps } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import classes from './SettingsLayout.module.css';

/** The pages of the settings, in order. */
const PAGES: { textId: string; link: LinkProps; isForAdministrators?: true }[] = [
  { textId: 'integration-title', link: linkOptions({ to: '/settings/integrations' }) },
  { textId: 'blocked-title', link: linkOptions({ to: '/settings/blocked' }) },
  { textId: 'duplicates-title', link: linkOptions({ to: '/settings/duplicates' }) },
  { textId: 'people-title', link: linkOptions({ to: '/settings/people' }) },
  { textId: 'calls-settings', link: linkOptions({ to: '/settings/calls' }), isForAdministrators: true },
  { textId: 'pipelines-title', link: linkOptions({ to: '/settings/pipelines' }), isForAdministrators: true },
  { textId: 'fields-title', link: linkOptions({ to: '/settings/fields' }), isForAdministrators: true },
  { textId: 'fields-tags', link: linkOptions({ to: '/settings/tags' }), isForAdministrators: true },
  { textId: 'forms-title', link: linkOptions({ to: '/settings/forms' }), isForAdministrators: true },
  { textId: 'people-workspace', link: linkOptions({ to: '/settings/workspace' }), isForAdministrators: true },
  { textId: 'people-tokens', link: linkOptions({ to: '/settings/tokens' }), isForAdministrators: true },
  { textId: 'webhooks-title', link: linkOptions({ to: '/settings/webhooks' }), isForAdministrators: true },
  { textId: 'people-audit', link: linkOptions({ to: '/settings/audit' }), isForAdministrators: true },
  { textId: 'people-profile', link: linkOptions({ to: '/settings/profile' }) },
];

export function SettingsLayout() {
  const t = useText();
  const { mayAdminister } = useRights();
  const { pathname } = useLocation();
  const pages = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone not all of them have room.
    pages.current?.querySelector('[data-active]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [pathname]);
  return (
    <div className={classes['layout']}>
      <nav ref={pages} className={classes['pages']} aria-label={t('app-nav-settings')}>
        {PAGES.filter(page => page.isForAdministrators !== true || mayAdminister).map(({ textId, link }) => <Link key={textId} {...link} className={classes['page']} activeProps={{ 'data-active': true }}>{t(textId)}</Link>)}
      </nav>
      <Outlet />
    </div>
  );
}
