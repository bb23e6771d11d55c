import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { PlayerBar } from '@/features/recording/PlayerBar';
import { useText } from '@/i18n';
import { BottomBar } from './BottomBar';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import classes from './Frame.module.css';

/** It comes right after the first screen, which does not wait for it. */
const LiveCalls = lazy(() => import('@/features/live-calls/LiveCalls'));

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
      <Suspense><LiveCalls /></Suspense>
    </div>
  );
}
