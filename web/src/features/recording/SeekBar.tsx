import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { useFormats, useText } from '@/i18n';
import { player, type Track } from './player';
import { usePlayer } from './usePlayer';
import classes from './recording.module.css';

/** How far the arrows go, in seconds. */
const STEP = 5;

/** Where in the recording one is, and the way elsewhere; the wave form, if there is one, is drawn behind it. */
export function SeekBar({ track, slim = false, children }: { track: Track; slim?: boolean; children?: ReactNode }) {
  const t = useText();
  const { duration: format } = useFormats();
  const { position, whole } = usePosition(track);
  function onKey(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowLeft: -STEP, ArrowDown: -STEP, ArrowRight: STEP, ArrowUp: STEP, PageDown: -10, PageUp: 10 };
    const step = steps[event.key];
    if (step !== undefined) player.skip(step);
    else if (event.key === ' ') player.toggle(track);
    else return;
    event.preventDefault();
  }
  return (
    <div className={classes['seek']} data-slim={slim || undefined} data-waves={children ? true : undefined} style={{ '--done': whole === null ? 0 : position / whole } as CSSProperties}>
      {children}
      <input
        type="range" className={classes['range']} min={0} max={whole ?? 0} step={0.1} value={position} disabled={whole === null}
        aria-label={t('recording-position')} aria-valuetext={whole === null ? format(0) : t('recording-position-of', { at: format(position), whole: format(whole) })}
        onChange={event => player.seek(Number(event.currentTarget.value))} onKeyDown={onKey}
      />
    </div>
  );
}

/** The position in a recording; zero while another one is played. */
export function usePosition(track: Track): { position: number; whole: number | null } {
  const state = usePlayer();
  return state.track?.url === track.url ? { position: state.position, whole: state.duration } : { position: 0, whole: null };
}
