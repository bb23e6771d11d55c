import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useText } from '@/i18n';
import { player, type Track } from './player';
import { usePlaying } from './usePlayer';
import classes from './recording.module.css';

/** Plays a recording, or pauses it. */
export function PlayButton({ track, size = 30 }: { track: Track; size?: number }) {
  const t = useText();
  const { isPlaying, isWaiting, isAtHand } = usePlaying(track);
  const isOn = isPlaying || isWaiting;
  const label = isOn ? t('recording-pause') : t('recording-play');
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={isAtHand ? 'filled' : 'light'} radius="50%" size={size} loading={isWaiting} className={isAtHand ? '' : classes['rest'] ?? ''} onClick={() => player.toggle(track)}
        aria-label={`${label}: ${track.name}`}
      >
        {isOn ? <IconPlayerPauseFilled size={Math.round(size * 0.5)} /> : <IconPlayerPlayFilled size={Math.round(size * 0.5)} />}
      </ActionIcon>
    </Tooltip>
  );
}
