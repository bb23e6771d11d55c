import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDots, IconPhoneCheck, IconPhoneOff } from '@tabler/icons-react';
import { useText } from '@/i18n';
import { useBlocked, useBlocking } from './useBlocking';
import classes from './blocked.module.css';

/** What can be done with a phone beside calling and copying it. */
export function PhoneMenu({ e164, shown }: { e164: string; shown: string }) {
  const t = useText();
  const blocked = useBlocked(e164);
  const { block, unblock } = useBlocking();
  if (blocked === undefined) return null;
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Tooltip label={t('blocked-more')}><ActionIcon variant="subtle" color="gray" size={26} loading={block.isPending || unblock.isPending} aria-label={`${t('blocked-more')}: ${shown}`}><IconDots size={15} /></ActionIcon></Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {blocked === null
          ? <Menu.Item leftSection={<IconPhoneOff size={16} />} onClick={() => block.mutate(e164)}>{t('blocked-block')}<span className={classes['follows']}>{t('blocked-follows')}</span></Menu.Item>
          : <Menu.Item leftSection={<IconPhoneCheck size={16} />} onClick={() => unblock.mutate(blocked)}>{t('blocked-unblock')}{blocked.note !== null && <span className={classes['follows']}>{blocked.note}</span>}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Said beside a phone that is blocked. */
export function BlockedMark({ e164 }: { e164: string | null | undefined }) {
  const t = useText();
  const blocked = useBlocked(e164);
  return blocked == null ? null : <span className={classes['mark']}>{t('blocked-mark')}</span>;
}
