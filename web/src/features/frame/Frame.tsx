import { Outlet } from '@tanstack/react-router';
import { LiveCalls } from '@/features/live-calls/LiveCalls';
import { PlayerBar } from '@/features/recording/PlayerBar';
import { useText } from '@/i18n';
import { BottomBar } from './BottomBar';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import classes from './Frame.module.css';

/** What stands around every page of somebody who is logged in. */
export function Frame() {
  const t = useText();
  return (
    <div className={classes['frame']}>
      <a href="#main" className={classes['skip']}>{t('app-skip')}</a>
      <Rail />
      <div className={classes['column']}>
        <TopBar />
        <main id="main" tabIndex={-1} className={classes['main']}><Outlet /></main>
      </div>
      <PlayerBar />
      <BottomBar />
      <LiveCalls />
    </div>
  );
}
