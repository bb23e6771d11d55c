import { CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useFormats, useText } from '@/i18n';
import { problemText } from '@/ui/problem';
import { PlayButton } from './PlayButton';
import { player, type Track } from './player';
import { SeekBar, usePosition } from './SeekBar';
import { SpeedMenu } from './SpeedMenu';
import { usePlayer } from './usePlayer';
import classes from './PlayerBar.module.css';

/** The recording that is being played, at the foot of every page until it ends or is put away. */
export function PlayerBar() {
  const { track } = usePlayer();
  return track && <Bar key={track.url} track={track} />;
}

function Bar({ track }: { track: Track }) {
  const t = useText();
  const { duration } = useFormats();
  const { problem } = usePlayer();
  const { position, whole } = usePosition(track);
  useEffect(() => {
    // Pages make room.
    document.documentElement.dataset['player'] = 'open';
    return () => { delete document.documentElement.dataset['player']; };
  }, []);
  return (
    <section className={classes['bar']} aria-label={`${t('recording-title')}: ${track.name}`}>
      <PlayButton track={track} size={32} />
      <span className={classes['what']}>
        <Link to="/calls" search={{ call: track.callId }} className={classes['name']}>{track.name}</Link>
        {problem === null
          ? <span className={classes['time']}>{whole === null ? duration(position) : `${duration(position)} / ${duration(whole)}`}</span>
          : <span className={classes['problem']} role="alert">{problem === 'unplayable' ? t('recording-unplayable') : problemText(problem, t).title}</span>}
      </span>
      <span className={classes['seek']}><SeekBar track={track} slim /></span>
      <SpeedMenu />
      <CloseButton onClick={player.stop} aria-label={t('recording-stop')} />
    </section>
  );
}
