import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPhonePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '@/i18n';
import { LogCall, type LogSubject } from './LogCall';
import { useLogged } from './useLogged';

/** Opens the form for a call that was made elsewhere. On a phone it is the icon alone. */
export function LogCallButton({ subject = {} }: { subject?: LogSubject }) {
  const t = useText();
  const [opened, setOpened] = useState(false);
  const logged = useLogged();
  const open = () => setOpened(true);
  return (
    <>
      <Button visibleFrom="sm" variant="default" leftSection={<IconPhonePlus size={16} />} onClick={open}>{t('calls-log')}</Button>
      <Tooltip label={t('calls-log')}><ActionIcon hiddenFrom="sm" variant="default" size={36} aria-label={t('calls-log')} onClick={open}><IconPhonePlus size={18} /></ActionIcon></Tooltip>
      <LogCall subject={opened ? subject : null} onClose={() => setOpened(false)} onLogged={logged} />
    </>
  );
}
