import { lead } from '@/live';

/** A ring lasts about a second, and comes again after this. */
const EVERY_MS = 3200;
/** Nobody has to hear it longer. */
const LONGEST_MS = 45_000;
/** Two soft tones, a fifth apart. */
const TONES = [{ hertz: 587, at: 0 }, { hertz: 880, at: 0.16 }];
const LOUDNESS = 0.07;

let audio: AudioContext | null = null;
let isOurs = false;

/**
 * Makes this tab ready to ring. Browsers keep pages silent that nobody has touched, so it waits for the first touch; of the tabs that were touched one
 * rings, which need not be the one that follows the server.
 */
export function getReady(): () => void {
  let leave: () => void = () => undefined;
  const touched = () => {
    forget();
    audio ??= typeof AudioContext === 'undefined' ? null : new AudioContext();
    leave = lead('switchhook.bell', () => { isOurs = true; });
  };
  const forget = () => ['pointerdown', 'keydown'].forEach(kind => window.removeEventListener(kind, touched, true));
  const { userActivation } = navigator as Partial<Navigator>;
  if (userActivation?.hasBeenActive === true) touched();
  else ['pointerdown', 'keydown'].forEach(kind => window.addEventListener(kind, touched, true));
  return () => {
    forget();
    leave();
    isOurs = false;
  };
}

/** Rings until the returned function is called. */
export function ring(): () => void {
  const until = Date.now() + LONGEST_MS;
  const once = () => { if (isOurs && Date.now() < until) chime(); };
  once();
  const timer = setInterval(once, EVERY_MS);
  return () => clearInterval(timer);
}

/** One ring, for whoever has just turned the sound on. */
export function chime(): void {
  audio ??= typeof AudioContext === 'undefined' ? null : new AudioContext();
  if (audio === null) return;
  if (audio.state === 'suspended') void audio.resume();
  for (const { hertz, at } of TONES) {
    const begin = audio.currentTime + at;
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0, begin);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.03);
    loudness.gain.exponentialRampToValueAtTime(0.0001, begin + 0.9);
    tone.connect(loudness).connect(audio.destination);
    tone.start(begin);
    tone.stop(begin + 1);
  }
}
