import { Link, useLocation } from '@tanstack/react-router';
import { useText } from '@/i18n';
import { Brand } from './Brand';
import { FOOT, MAIN, type Place } from './navigation';
import { UserMenu } from './UserMenu';
import classes from './Frame.module.css';

/** The places at the left; the settings, the workspace and the user at its foot. */
export function Rail() {
  const t = useText();
  return (
    <nav className={classes['rail']} aria-label={t('app-nav')}>
      <Link to="/calls" className={classes['brand']} aria-label="Switchhook"><Brand /></Link>
      <ul className={classes['places']}>{MAIN.map(place => <li key={place.textId}><RailLink place={place} /></li>)}</ul>
      <ul className={classes['places']}>{FOOT.map(place => <li key={place.textId}><RailLink place={place} /></li>)}</ul>
      <div className={classes['user']}><UserMenu /></div>
    </nav>
  );
}

export function RailLink({ place: { Icon, textId, link, also, Count }, onClick }: { place: Place; onClick?: () => void }) {
  const t = useText();
  const isAlsoHere = useLocation({ select: ({ pathname }) => pathname === also });
  return (
    <Link {...link} data-active={isAlsoHere || undefined} className={classes['place']} activeProps={{ 'data-active': true }} {...(onClick ? { onClick } : {})}>
      <Icon size={18} stroke={1.7} aria-hidden />
      <span>{t(textId)}</span>
      {Count && <Count />}
    </Link>
  );
}
