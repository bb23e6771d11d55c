import { Button } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useText } from '@/i18n';
import classes from './NewRows.module.css';

/** Scrolled by more than this somebody reads further down. */
const TOP = 80;

interface Props { count: number; onShow: () => void; onAtTop: (atTop: boolean) => void }

/** Rows that came in while somebody reads further down: a pill says how many, and leads to them. */
export function NewRows({ count, onShow, onAtTop }: Props) {
  const t = useText();
  useEffect(() => {
    const tell = () => onAtTop(window.scrollY < TOP);
    tell();
    window.addEventListener('scroll', tell, { passive: true });
    return () => window.removeEventListener('scroll', tell);
  }, [onAtTop]);
  const show = () => {
    onShow();
    window.scrollTo({ top: 0 });
  };
  return (
    <div className={classes['place']} role="status">
      {count > 0 && <Button size="compact-md" radius="xl" className={classes['pill'] ?? ''} leftSection={<IconArrowUp size={14} />} onClick={show}>{t('app-new-rows', { count })}</Button>}
    </div>
  );
}
