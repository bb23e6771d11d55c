import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useText } from '@/i18n';
import { problemText } from '@/ui/problem';
import { useRemedy } from './remedy';
import classes from './calling.module.css';

let count = 0;

/** Says at the foot of the screen why a call did not come about, with the way to where it is mended. */
export function useCallFailed(): (error: unknown, connectionId?: string) => void {
  const t = useText();
  const remedyOf = useRemedy();
  return (error, connectionId) => {
    const { title, detail } = problemText(error, t);
    const remedy = remedyOf(error, connectionId);
    const id = `call-failed-${count += 1}`;
    const go = () => {
      notifications.hide(id);
      remedy?.go();
    };
    notifications.show({
      id, title, color: 'red', autoClose: 15_000, withBorder: true, role: 'alert',
      message: (
        <span className={classes['failure']}>
          {detail}
          {remedy && <Button size="compact-sm" variant="default" onClick={go}>{remedy.label}</Button>}
        </span>
      ),
    });
  };
}
