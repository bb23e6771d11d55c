import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useText } from '@/i18n';
import { problemText } from './problem';
import classes from './notify.module.css';

let count = 0;

/** Short words at the foot of the screen. What went wrong with a form belongs into the form, not here. */
export function useNotify() {
  const t = useText();
  const said = useCallback((message: string, autoClose = 4000) => { notifications.show({ message, autoClose, withBorder: true, closeButtonProps: { 'aria-label': t('app-close') } }); }, [t]);
  const failed = useCallback((error: unknown) => {
    const { title, detail } = problemText(error, t);
    notifications.show({ title, message: detail, color: 'red', autoClose: 10_000, withBorder: true, role: 'alert', closeButtonProps: { 'aria-label': t('app-close') } });
  }, [t]);
  /** Says what was done and offers to take it back; `undo` sends the inverse. */
  const undoable = useCallback((message: string, undo: () => Promise<unknown>) => {
    const id = `undo-${count += 1}`;
    const back = () => {
      notifications.hide(id);
      undo().catch(failed);
    };
    notifications.show({
      id,
      autoClose: 8000,
      withBorder: true,
      closeButtonProps: { 'aria-label': t('app-close') },
      message: <span className={classes['undo']}><span>{message}</span><Button size="compact-sm" variant="subtle" onClick={back}>{t('app-undo')}</Button></span>,
    });
  }, [t, failed]);
  return { said, failed, undoable };
}
