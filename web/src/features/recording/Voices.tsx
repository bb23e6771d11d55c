import { UnstyledButton } from '@mantine/core';
import { useText } from '@/i18n';
import type { Heard } from './ears';
import { player } from './player';
import { usePlayer } from './usePlayer';
import classes from './recording.module.css';

/** Which of the two waves is whose; a click on one lets that voice be heard alone. */
export function Voices({ client }: { client: 'left' | 'right' }) {
  const t = useText();
  const { heard } = usePlayer();
  const own = client === 'left' ? 'right' : 'left';
  const voices: { key: 'both' | 'client' | 'own'; heard: Heard }[] = [{ key: 'client', heard: client }, { key: 'own', heard: own }, { key: 'both', heard: 'both' }];
  return (
    <span className={classes['voices']} role="group" aria-label={t('recording-voices')}>
      {voices.map(voice => (
        <UnstyledButton key={voice.key} className={classes['voice'] ?? ''} data-voice={voice.key} aria-pressed={heard === voice.heard} onClick={() => player.hear(voice.heard)}>
          {t(`recording-voice-${voice.key}`)}
        </UnstyledButton>
      ))}
    </span>
  );
}
