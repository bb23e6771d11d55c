import { Button } from '@mantine/core';
import { IconPhoneOff } from '@tabler/icons-react';
import { useText } from '@/i18n';
import { useBlocked, useBlocking } from './useBlocking';
import classes from './blocked.module.css';

/** Beside a number: that it is blocked, why, what follows, and the way back; or the button that blocks it. */
export function BlockedHint({ number }: { number: { e164?: string | null } }) {
  const t = useText();
  const blocked = useBlocked(number.e164);
  const { block, unblock } = useBlocking();
  const { e164 } = number;
  if (e164 == null || blocked === undefined) return null;
  if (blocked === null) {
    return <div><Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconPhoneOff size={15} />} loading={block.isPending} onClick={() => block.mutate(e164)}>{t('blocked-block')}</Button></div>;
  }
  return (
    <div className={classes['hint']}>
      <IconPhoneOff size={16} aria-hidden />
      <span>
        <b>{t('blocked-is')}</b>{blocked.note !== null && <> {blocked.note}</>}
        <br />
        {t('blocked-follows')}
      </span>
      <Button variant="default" size="compact-sm" loading={unblock.isPending} onClick={() => unblock.mutate(blocked)}>{t('blocked-unblock')}</Button>
    </div>
  );
}
