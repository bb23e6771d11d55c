import { ActionIcon, Popover, Tooltip, UnstyledButton } from '@mantine/core';
import { IconBellOff, IconPhoneIncoming } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '@/i18n';
import { peek, useChoices, usePeek } from './choices';
import { LiveChoices } from './LiveChoices';
import { useCards } from './useCards';
import classes from './live.module.css';

/** While nobody wants to be disturbed: that it is so, and how many calls there are; a click shows them. */
export function QuietCount() {
  const { quiet } = useChoices();
  return quiet ? <Quiet /> : null;
}

function Quiet() {
  const t = useText();
  const isPeeking = usePeek();
  const [opened, setOpened] = useState(false);
  const count = useCards(null).filter(({ call }) => call !== null && call.phase !== 'ended').length;
  return (
    <>
      {count > 0 && (
        <UnstyledButton className={classes['count']} aria-expanded={isPeeking} onClick={() => peek(!isPeeking)}>
          <IconPhoneIncoming size={15} stroke={1.8} aria-hidden />{t('live-count', { count })}
        </UnstyledButton>
      )}
      <Popover opened={opened} onChange={setOpened} position="bottom-end" width={264} withRoles trapFocus returnFocus>
        <Popover.Target>
          <Tooltip label={t('live-quiet-on')} disabled={opened}>
            <ActionIcon variant="subtle" color="gray" c="dimmed" size={34} aria-label={t('live-quiet-on')} onClick={() => setOpened(open => !open)}><IconBellOff size={18} stroke={1.7} /></ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown p={6} aria-label={t('live-choices')}><LiveChoices /></Popover.Dropdown>
      </Popover>
    </>
  );
}
