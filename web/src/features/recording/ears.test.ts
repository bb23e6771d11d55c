import { expect, test, vi } from 'vitest';
import { Ears } from './ears';
import { Player, type Track } from './player';

/** As much of the browser's sound as is asked for; it notes what is connected to what. */
function sound() {
  const links = new Set<string>();
  const node = (name: string) => ({
    name,
    connect: (to: { name: string }, output?: number) => links.add(`${name}${output ?? ''}>${to.name}`),
    disconnect: () => links.forEach(link => { if (link.startsWith(name)) links.delete(link); }),
  });
  const resume = vi.fn(() => Promise.resolve());
  const context = { state: 'suspended', resume, destination: node('ears'), createMediaElementSource: () => node('source'), createChannelSplitter: () => node('splitter') };
  return { links, resume, context: context as unknown as AudioContext };
}

test('one channel alone comes to both ears, and both come as they are', () => {
  const { links, resume, context } = sound();
  const ears = new Ears({} as HTMLAudioElement, context);
  ears.hear('left');
  expect([...links]).toEqual(['source>splitter', 'splitter0>ears']);
  ears.hear('right');
  expect([...links]).toEqual(['source>splitter', 'splitter1>ears']);
  ears.hear('both');
  expect([...links]).toEqual(['source>ears']);
  expect(resume).toHaveBeenCalled();
});

test('another recording begins with both voices', () => {
  const audio = Object.assign(new EventTarget(), { src: '', preload: '', play: () => Promise.resolve(), pause: () => undefined });
  const hear = vi.fn();
  const player = new Player(() => audio as never, () => ({ hear, wake: () => undefined }));
  const track = (callId: string): Track => ({ callId, url: callId, name: callId });
  player.play(track('a'));
  player.hear('both');
  expect(hear, 'nothing is put between until somebody wants it').not.toHaveBeenCalled();
  player.hear('right');
  expect([player.get().heard, hear.mock.lastCall]).toEqual(['right', ['right']]);
  player.play(track('a'));
  expect(player.get().heard).toBe('right');
  player.play(track('b'));
  expect([player.get().heard, hear.mock.lastCall]).toEqual(['both', ['both']]);
});
