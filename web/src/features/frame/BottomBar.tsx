import { Drawer, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '@/i18n';
import { FOOT, MAIN } from './navigation';
import { RailLink } from './Rail';
import { UserChoices } from './UserChoices';
import classes from './Frame.module.css';

/** How many places stand in the bar itself. */
const ROOM = 3;

/** The rail of a phone. */
export function BottomBar() {
  const t = useText();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <nav className={classes['bottom']} aria-label={t('app-nav')}>
      {MAIN.slice(0, ROOM).map(place => <RailLink key={place.textId} place={place} />)}
      <UnstyledButton className={classes['place']} aria-expanded={opened} onClick={() => setOpened(true)}>
        <IconDots size={18} stroke={1.7} aria-hidden />
        <span>{t('app-more-places')}</span>
      </UnstyledButton>
      <Drawer zIndex={220} opened={opened} onClose={close} position="bottom" size="auto" withCloseButton={false} padding="xs" title={t('app-more-places')} radius="lg" styles={{ content: { height: 'auto', flex: 'none', width: '100%' }, inner: { alignItems: 'flex-end' } }}>
        {[...MAIN.slice(ROOM), ...FOOT].map(place => <RailLink key={place.textId} place={place} onClick={close} />)}
        <UserChoices onDone={close} />
      </Drawer>
    </nav>
  );
}
