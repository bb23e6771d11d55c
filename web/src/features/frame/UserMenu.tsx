import { Divider, Popover, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/i18n';
import { Avatar } from '@/ui';
import { useMe } from '@/features/session/useMe';
import { UserChoices } from './UserChoices';
import classes from './Frame.module.css';

/** The foot of the rail: who I am and where; language, theme, profile, the way out. */
export function UserMenu() {
  const t = useText();
  const me = useMe();
  const [opened, setOpened] = useState(false);
  const name = me.user?.name ?? me.workspace.name;
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" width={244} trapFocus withRoles>
      <Popover.Target>
        <UnstyledButton className={classes['me']} onClick={() => setOpened(open => !open)}>
          <Avatar name={name} size={30} />
          <span className={classes['who']}>
            <Text span fw={600} size="sm" truncate>{name}</Text>
            <Text span size="xs" c="dimmed" truncate>{me.workspace.name}</Text>
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={t('app-user-menu', { name })}>
        {me.user !== null && <><Text size="xs" c="dimmed" px="xs" py={4} truncate>{me.user.email}</Text><Divider mb={6} /></>}
        <UserChoices onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
