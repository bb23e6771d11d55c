import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconAlertCircle, IconDownload, IconDownloadOff, IconRewindBackward10, IconRewindForward10 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { Call } from '@/api/calls';
import { connectionsQuery } from '@/api/connections';
import { useRights } from '@/features/session/useMe';
import { useFormats, useText } from '@/i18n';
import { problemText } from '@/ui/problem';
import { PlayButton } from './PlayButton';
import { player, type Track } from './player';
import { SeekBar, usePosition } from './SeekBar';
import { SpeedMenu } from './SpeedMenu';
import { Silent } from './Silent';
import { usePlayer } from './usePlayer';
import { useTrack } from './useTrack';
import { Voices } from './Voices';
import { inOrder, wavesQuery } from './waves';
import classes from './recording.module.css';

const WaveForm = lazy(() => import('./WaveForm'));

/** The recording of a call: the player, or why there is none. */
export function RecordingPlayer({ call }: { call: Call }) {
  const track = useTrack(call);
  return track ? <Controls key={track.url} track={track} connectionId={call.connection_id} /> : <Silent call={call} />;
}

function Controls({ track, connectionId }: { track: Track; connectionId: string }) {
  const t = useText();
  const { duration } = useFormats();
  const { position, whole } = usePosition(track);
  const state = usePlayer();
  const isAtHand = state.track?.url === track.url;
  const problem = isAtHand ? state.problem : null;
  // Loading a recording is listening to it, so the wave form comes with the first sound.
  const waves = useQuery({ ...wavesQuery(track), enabled: isAtHand && whole !== null });
  const client = useQuery(connectionsQuery()).data?.find(connection => connection.id === connectionId)?.client_channel ?? 'left';
  return (
    <section className={classes['player']} aria-label={t('recording-title')}>
      <div className={classes['line']}>
        <PlayButton track={track} size={38} />
        <SeekBar track={track}>
          {waves.data && <Suspense><WaveForm waves={inOrder(waves.data, client)} position={position} /></Suspense>}
        </SeekBar>
      </div>
      {waves.data?.peaks.length === 2 && <div className={classes['line']}><Voices client={client} /></div>}
      <div className={classes['line']}>
        <span className={classes['time']}>{whole === null ? duration(position) : `${duration(position)} / ${duration(whole)}`}</span>
        <span className={classes['gap']} />
        <Small label={t('recording-back')} isOff={whole === null} onClick={() => player.skip(-10)}><IconRewindBackward10 size={17} stroke={1.7} /></Small>
        <Small label={t('recording-forward')} isOff={whole === null} onClick={() => player.skip(10)}><IconRewindForward10 size={17} stroke={1.7} /></Small>
        <SpeedMenu />
        <Download track={track} />
      </div>
      {problem !== null && <Trouble problem={problem} onRetry={() => player.play(track)} />}
    </section>
  );
}

/** Keeping a recording is a right of its own; who lacks it is told so. */
function Download({ track }: { track: Track }) {
  const t = useText();
  const { mayDownload } = useRights();
  if (!mayDownload) return <Small label={t('recording-download-not-allowed')} isOff onClick={() => undefined}><IconDownloadOff size={17} stroke={1.7} /></Small>;
  return (
    <Tooltip label={t('recording-download')}>
      <ActionIcon component="a" href={`${track.url}?download=1`} download variant="subtle" color="gray" c="inherit" size={28} aria-label={t('recording-download')}><IconDownload size={17} stroke={1.7} /></ActionIcon>
    </Tooltip>
  );
}

function Small({ label, isOff, onClick, children }: { label: string; isOff: boolean; onClick: () => void; children: React.ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" c={isOff ? 'dimmed' : 'inherit'} size={28} onClick={onClick} aria-label={label} aria-disabled={isOff}>{children}</ActionIcon>
    </Tooltip>
  );
}

function Trouble({ problem, onRetry }: { problem: NonNullable<ReturnType<typeof usePlayer>['problem']>; onRetry: () => void }) {
  const t = useText();
  const { title, detail } = problem === 'unplayable' ? { title: t('recording-unplayable'), detail: t('recording-unplayable-text') } : problemText(problem, t);
  return (
    <div className={classes['trouble']}>
      <div role="alert">
        <strong><IconAlertCircle size={16} aria-hidden />{title}</strong>
        <p>{detail}</p>
      </div>
      <Button variant="default" size="compact-sm" onClick={onRetry}>{t('app-retry')}</Button>
    </div>
  );
}
