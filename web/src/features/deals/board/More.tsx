import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useText } from '@/i18n';
import type { Deal } from '@/api/deals';
import type { ListView } from '@/live';
import classes from './board.module.css';

/** What stands below the cards of a stage: that there are none, the next ones, or why they are not there. The next ones come when their place comes near. */
export function More({ list }: { list: ListView<Deal> }) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const { hasMore, isLoadingMore, moreFailed, loadMore } = list;
  useEffect(() => {
    const element = place.current;
    if (element === null || !hasMore || isLoadingMore || moreFailed || typeof IntersectionObserver === 'undefined') return undefined;
    // The margin of an observer counts for its own root alone: the board scrolls, not the window.
    const observer = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting) loadMore(); }, { root: element.closest(`.${classes['board'] ?? ''}`), rootMargin: '600px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasMore, isLoadingMore, moreFailed, loadMore]);
  if (list.status === 'error') return <div className={classes['more']} role="alert"><span>{t('deals-stage-failed')}</span><Button variant="default" size="compact-sm" onClick={list.retry}>{t('app-retry')}</Button></div>;
  if (!hasMore) return null;
  return (
    <div ref={place} className={classes['more']}>
      {moreFailed && <span role="alert">{t('app-more-failed')}</span>}
      <Button variant="subtle" size="compact-sm" loading={isLoadingMore} onClick={loadMore}>{moreFailed ? t('app-retry') : t('app-more')}</Button>
    </div>
  );
}
