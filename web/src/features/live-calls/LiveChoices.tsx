import { Kbd, Switch, Text } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { useState } from 'react';
import { useText } from '@/i18n';
import { chime } from './bell';
import { choose, useChoices } from './choices';
import classes from './live.module.css';

/** How calls make themselves noticed in this browser: in the user's menu, and in that of a card. */
export function LiveChoices() {
  const t = useText();
  const { sound, quiet, notices } = useChoices();
  const [permission, setPermission] = useState(() => (typeof Notification === 'undefined' ? null : Notification.permission));
  const isMac = ['macos', 'ios'].includes(useOs());
  const isDenied = permission === 'denied';
  const wantNotices = async (wanted: boolean) => {
    if (!wanted) { choose({ notices: false }); return; }
    const given = await Notification.requestPermission();
    setPermission(given);
    choose({ notices: given === 'granted' });
  };
  return (
    <div role="group" aria-label={t('live-choices')} className={classes['choices']}>
      <Choice label={t('live-sound')} checked={sound} onChange={wanted => { choose({ sound: wanted }); if (wanted) chime(); }} />
      {permission !== null && <Choice label={t('live-notices')} hint={isDenied ? t('live-notices-denied') : undefined} checked={notices && permission === 'granted'} disabled={isDenied} onChange={wanted => void wantNotices(wanted)} />}
      <Choice label={t('live-quiet')} hint={t('live-quiet-about')} checked={quiet} onChange={wanted => choose({ quiet: wanted })} />
      <Text size="xs" c="dimmed" px={8} pb={4} visibleFrom="sm">{t('live-key')} <Kbd size="xs">{isMac ? '⌘ ⇧ L' : 'Ctrl Shift L'}</Kbd></Text>
    </div>
  );
}

interface ChoiceProps { label: string; hint?: string | undefined; checked: boolean; disabled?: boolean; onChange: (checked: boolean) => void }

function Choice({ label, hint, checked, disabled = false, onChange }: ChoiceProps) {
  return (
    <Switch
      size="xs" labelPosition="left" checked={checked} disabled={disabled} onChange={event => onChange(event.currentTarget.checked)} description={hint}
      label={<Text span size="sm">{label}</Text>} classNames={{ body: classes['choice'] ?? '', labelWrapper: classes['choice-text'] ?? '' }}
    />
  );
}
