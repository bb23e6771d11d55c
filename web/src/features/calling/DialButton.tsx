import { ActionIcon, Drawer, Popover, Tooltip } from '@mantine/core';
import { useHotkeys, useMediaQuery, useOs } from '@mantine/hooks';
import { IconDialpad } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { LogCall, type LogSubject } from '@/features/calls/LogCall';
import { useLogged } from '@/features/calls/useLogged';
import { useText } from '@/i18n';

const DialPad = lazy(() => import('./DialPad'));

/** The dial pad: a button of the top bar, and Ctrl/⌘ Shift D from anywhere. On a phone it takes the screen. */
export function DialButton() {
  const t = useText();
  const isMac = ['macos', 'ios'].includes(useOs());
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(false);
  const [subject, setSubject] = useState<LogSubject | null>(null);
  const logged = useLogged();
  const close = () => setOpened(false);
  // By the key's place, so that it works on a Cyrillic layout, too.
  useHotkeys([['mod+shift+D', () => setOpened(open => !open), { usePhysicalKeys: true }]], []);
  const pad = <Suspense><DialPad isTouched={isNarrow} onDone={close} onLog={number => { close(); setSubject({ number }); }} /></Suspense>;
  const log = <LogCall subject={subject} onClose={() => setSubject(null)} onLogged={logged} />;
  const button = (
    <ActionIcon variant="subtle" color="gray" c="inherit" size={34} aria-label={t('calling-pad')} aria-keyshortcuts={isMac ? 'Meta+Shift+D' : 'Control+Shift+D'} onClick={() => setOpened(open => !open)}>
      <IconDialpad size={19} stroke={1.7} />
    </ActionIcon>
  );
  const tip = isNarrow ? t('calling-pad') : `${t('calling-pad')} · ${isMac ? '⌘ ⇧ D' : 'Ctrl Shift D'}`;
  if (isNarrow) {
    return (
      <>
        {button}
        <Drawer zIndex={220} opened={opened} onClose={close} position="bottom" size="100%" title={t('calling-pad')} closeButtonProps={{ 'aria-label': t('app-close') }}>{pad}</Drawer>
        {log}
      </>
    );
  }
  return (
    <>
      <Popover opened={opened} onChange={setOpened} position="bottom-end" width={316} trapFocus returnFocus withRoles>
        <Popover.Target><Tooltip label={tip} disabled={opened}>{button}</Tooltip></Popover.Target>
        <Popover.Dropdown p="sm" aria-label={t('calling-pad')}>{pad}</Popover.Dropdown>
      </Popover>
      {log}
    </>
  );
}
