import { expect, test, vi } from 'vitest';
import { Player, type Track } from './player';
import { peaksOf, voices } from './waves';

class FakeAudio extends EventTarget {
  src = '';
  preload = '';
  currentTime = 0;
  duration = NaN;
  playbackRate = 1;
  play() { this.dispatchEvent(new Event('play')); this.dispatchEvent(new Event('playing')); return Promise.resolve(); }
  pause() { this.dispatchEvent(new Event('pause')); }
  load() { /* nothing to load */ }
  removeAttribute() { this.src = ''; }
  knows(seconds: number) { this.duration = seconds; this.dispatchEvent(new Event('durationchange')); }
}

const track = (callId: string): Track => ({ callId, url: `/api/v1/calls/${callId}/recording`, name: callId });

function make() {
  const audio = new FakeAudio();
  return { audio, player: new Player(() => audio as never) };
}

test('what is started takes the place of what played', () => {
  const { audio, player } = make();
  player.play(track('a'));
  audio.knows(60);
  player.seek(30);
  player.toggle(track('b'));
  expect(player.get()).toMatchObject({ track: track('b'), isPlaying: true, position: 0 });
  expect(audio.src).toBe('/api/v1/calls/b/recording');
  player.toggle(track('b'));
  expect(player.get().isPlaying).toBe(false);
});

test('skipping stays within the recording', () => {
  const { audio, player } = make();
  player.play(track('a'));
  player.skip(10);
  expect(player.get().position, 'its length is not known yet').toBe(0);
  audio.knows(15);
  player.skip(10);
  player.skip(10);
  expect(audio.currentTime).toBe(15);
  player.skip(-100);
  expect(audio.currentTime).toBe(0);
});

test('a failure is told in the words of the server, and is forgotten by the next attempt', async () => {
  const { audio, player } = make();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ code: 'recording_gone', title: 'Gone', detail: 'Deleted there.' }), { status: 410 })));
  player.play(track('a'));
  audio.dispatchEvent(new Event('error'));
  await vi.waitFor(() => expect(player.get().problem).toMatchObject({ code: 'recording_gone', title: 'Gone' }));
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('ID3')));
  player.play(track('a'));
  expect(player.get().problem).toBeNull();
  audio.dispatchEvent(new Event('error'));
  await vi.waitFor(() => expect(player.get().problem).toBe('unplayable'));
});

test('the end puts the recording away', () => {
  const { audio, player } = make();
  player.play(track('a'));
  audio.dispatchEvent(new Event('ended'));
  expect(player.get()).toMatchObject({ track: null, isPlaying: false });
});

test('two channels are drawn if two voices are heard', () => {
  const loud = Float32Array.from([0.5, 0, 0.5]);
  const other = Float32Array.from([0, 0.5, 0]);
  const silent = new Float32Array(3);
  expect(voices([loud, other])).toHaveLength(2);
  expect(voices([loud, silent])).toEqual([loud]);
  expect(voices([silent, other])).toEqual([other]);
  expect(voices([loud, loud])).toHaveLength(1);
  expect([...peaksOf(Float32Array.from([0, -1, 0.25, 0.5]), 2)]).toEqual([1, 0.5]);
});
