import { queryOptions } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import type { Track } from './player';

/** The loudness of a recording over time, a row for each channel. */
export interface Waves { peaks: Float32Array[]; seconds: number }

/** Longer recordings are played without a wave form: decoded they would take too much memory. */
const LARGEST_BYTES = 40 * 1024 * 1024;
const POINTS = 400;
/** Below this a channel is silent. */
const SILENCE = 0.02;

/** The wave form of a recording that is being played; null if it has none. */
export function wavesQuery(track: Track) {
  return queryOptions({
    queryKey: keys.part('call', track.callId, 'waves'),
    queryFn: async ({ signal }): Promise<Waves | null> => {
      const response = await fetch(track.url, { credentials: 'same-origin', signal });
      if (!response.ok || Number(response.headers.get('content-length')) > LARGEST_BYTES) {
        await response.body?.cancel();
        return null;
      }
      // Decoding at a low rate keeps an hour within some tens of megabytes.
      const sound = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(await response.arrayBuffer());
      const channels = Array.from({ length: Math.min(2, sound.numberOfChannels) }, (_, index) => peaksOf(sound.getChannelData(index)));
      return { peaks: voices(channels), seconds: sound.duration };
    },
    meta: { keepsItself: true },
    staleTime: Infinity,
    retry: false,
  });
}

export function peaksOf(samples: Float32Array, points = POINTS): Float32Array {
  const peaks = new Float32Array(Math.min(points, samples.length));
  const width = samples.length / peaks.length;
  for (let point = 0; point < peaks.length; point += 1) {
    let highest = 0;
    for (let at = Math.floor(point * width); at < Math.floor((point + 1) * width); at += 1) highest = Math.max(highest, Math.abs(samples[at] ?? 0));
    peaks[point] = highest;
  }
  return peaks;
}

/** Two channels are two voices if both are heard and they differ. */
export function voices(channels: Float32Array[]): Float32Array[] {
  const [left, right] = channels;
  if (left === undefined || right === undefined) return channels;
  if (!right.some(peak => peak > SILENCE)) return [left];
  if (!left.some(peak => peak > SILENCE)) return [right];
  return left.every((peak, index) => Math.abs(peak - (right[index] ?? 0)) < SILENCE) ? [left] : [left, right];
}

const turned = new WeakMap<Waves, Waves>();

/** The client's wave first, whichever channel that is; the same object each time, so that it is drawn once. */
export function inOrder(waves: Waves, client: 'left' | 'right'): Waves {
  if (client === 'left' || waves.peaks.length !== 2) return waves;
  const known = turned.get(waves) ?? { ...waves, peaks: waves.peaks.toReversed() };
  turned.set(waves, known);
  return known;
}
