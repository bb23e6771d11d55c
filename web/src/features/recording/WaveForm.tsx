import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import WaveSurfer from 'wavesurfer.js';
import type { Waves } from './waves';
import classes from './recording.module.css';

const HEIGHT = 48;

/** The wave form as a picture; two voices stand one above the other. It only draws: what is heard and where comes from the player. */
export default function WaveForm({ waves, position }: { waves: Waves; position: number }) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<WaveSurfer | null>(null);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    const container = place.current;
    if (container === null) return undefined;
    const colour = (name: string) => getComputedStyle(container).getPropertyValue(name).trim();
    const [rest, client, own] = [colour('--sw-wave'), colour('--sw-info'), colour('--sw-good')];
    const bars = { barWidth: 2, barGap: 1.5, barRadius: 1, cursorWidth: 0, normalize: true, waveColor: rest, progressColor: own };
    const isStereo = waves.peaks.length === 2;
    const surfer = WaveSurfer.create({
      container, peaks: waves.peaks, duration: waves.seconds, interact: false, height: isStereo ? HEIGHT / 2 : HEIGHT, ...bars,
      ...(isStereo ? { splitChannels: [{ ...bars, progressColor: client }, bars] } : {}),
    });
    drawn.current = surfer;
    return () => { drawn.current = null; surfer.destroy(); };
  }, [waves, scheme]);
  useEffect(() => { drawn.current?.setTime(position); }, [position, waves, scheme]);
  return <div ref={place} className={classes['waves']} aria-hidden />;
}
