import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useText } from '@/i18n';
import classes from './LoadMore.module.css';

/** The next page: it comes by itself when its place comes near, and by a button after a failure or without a mouse. */
export function LoadMore({ isLoading, hasFailed, onLoad }: { isLoading: boolean; hasFailed: boolean; onLoad: () => void }) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null || isLoading || hasFailed || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting) onLoad(); }, { rootMargin: '800px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isLoading, hasFailed, onLoad]);
  return (
    <div ref={place} className={classes['place']}>
      {hasFailed && <span role="alert">{t('app-more-failed')}</span>}
      <Button variant="subtle" loading={isLoading} onClick={onLoad}>{hasFailed ? t('app-retry') : t('app-more')}</Button>
    </div>
  );
}
