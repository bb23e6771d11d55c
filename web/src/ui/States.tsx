import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '@/i18n';
import { problemText } from './problem';
import classes from './States.module.css';

/** What stands where something will stand: what it is, why it is not there, and the button that helps. */
export function Blank({ icon, title, children, action, isPage = false }: { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode; /** It is all that the page shows. */ isPage?: boolean }) {
  return (
    <div className={classes['blank']}>
      {icon !== undefined && <div className={classes['icon']} aria-hidden>{icon}</div>}
      <Text component={isPage ? 'h1' : 'p'} fw={600} size="lg" m={0}>{title}</Text>
      {children !== undefined && <Text c="dimmed" maw={440}>{children}</Text>}
      {action !== undefined && <div className={classes['action']}>{action}</div>}
    </div>
  );
}

/** Something could not be loaded. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useText();
  const { title, detail } = problemText(error, t);
  return (
    <div role="alert">
      <Blank title={title} action={<Button variant="default" onClick={onRetry}>{t('app-retry')}</Button>}>{detail}</Blank>
    </div>
  );
}
