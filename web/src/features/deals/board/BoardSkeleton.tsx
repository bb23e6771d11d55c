import { Skeleton } from '@mantine/core';
import { useText } from '@/i18n';
import classes from './board.module.css';

/** The board while it is read. */
export function BoardSkeleton() {
  const t = useText();
  return (
    <div className={classes['board']} role="status" aria-label={t('app-loading')}>
      {[3, 2, 4, 1].map((cards, at) => (
        <div key={at} className={classes['column']}>
          <div className={classes['head']}><Skeleton h={14} w="60%" mb={8} /><Skeleton h={10} w="35%" /></div>
          <div className={classes['cards']}>{Array.from({ length: cards }, (_, index) => <Skeleton key={index} h={78} radius="md" />)}</div>
        </div>
      ))}
    </div>
  );
}
