import { Problem } from '@/api/problem';
import { Ears, type Heard } from './ears';

/** A recording that can be played. */
export interface Track { callId: string; url: string; /** Whose voice it is. */ name: string }

export interface PlayerState {
  track: Track | null;
  isPlaying: boolean;
  /** Something is wanted that has not arrived yet. */
  isWaiting: boolean;
  /** In seconds. */
  position: number;
  /** In seconds; null until it is known. */
  duration: number | null;
  speed: number;
  /** Which voices are heard. */
  heard: Heard;
  /** Why it cannot be played; `unplayable`: it came, and this browser cannot play it. */
  problem: Problem | 'unplayable' | null;
}

export const SPEEDS = [1, 1.25, 1.5, 1.75, 2];
const SPEED_KEY = 'switchhook.speed';
const REST = { track: null, isPlaying: false, isWaiting: false, position: 0, duration: null, problem: null, heard: 'both' as Heard };

/** The one player of the application: whatever is started stops what played before. It stands outside the components, so that it goes on from page to page. */
export class Player {
  #state: PlayerState = { ...REST, speed: rememberedSpeed() };
  #audio: HTMLAudioElement | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #make: () => HTMLAudioElement;
  readonly #listen: (audio: HTMLAudioElement) => Pick<Ears, 'hear' | 'wake'>;
  #ears: Pick<Ears, 'hear' | 'wake'> | null = null;

  constructor(make: () => HTMLAudioElement = () => new Audio(), listen: (audio: HTMLAudioElement) => Pick<Ears, 'hear' | 'wake'> = audio => new Ears(audio)) {
    this.#make = make;
    this.#listen = listen;
  }

  readonly get = (): PlayerState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Plays a recording, from where it was left if it is the one at hand. */
  readonly play = (track: Track): void => {
    const audio = this.#element();
    if (this.#state.track?.url !== track.url || this.#state.problem !== null) {
      this.#set({ ...REST, track, isWaiting: true });
      audio.src = track.url;
      audio.playbackRate = this.#state.speed;
      this.#ears?.hear('both');
    }
    this.#ears?.wake();
    // Refused when something else was started meanwhile or the browser wants a click first; `pause` and `error` say the rest.
    audio.play().catch(() => this.#set({ isWaiting: false }));
  };

  readonly pause = (): void => this.#audio?.pause();

  readonly toggle = (track: Track): void => {
    if (this.#state.track?.url === track.url && this.#state.isPlaying) this.pause();
    else this.play(track);
  };

  readonly seek = (seconds: number): void => {
    if (this.#audio === null || this.#state.duration === null) return;
    const position = Math.min(Math.max(0, seconds), this.#state.duration);
    this.#audio.currentTime = position;
    this.#set({ position });
  };

  readonly skip = (seconds: number): void => this.seek(this.#state.position + seconds);

  readonly setSpeed = (speed: number): void => {
    if (this.#audio) this.#audio.playbackRate = speed;
    this.#set({ speed });
    try { localStorage.setItem(SPEED_KEY, String(speed)); } catch { /* storage is forbidden: until the page is closed */ }
  };

  /** Lets both voices be heard, or one of them alone. */
  readonly hear = (heard: Heard): void => {
    if (this.#ears === null && heard === 'both') return;
    this.#ears ??= this.#listen(this.#element());
    this.#ears.hear(heard);
    this.#set({ heard });
  };

  /** Puts the recording away. */
  readonly stop = (): void => {
    this.#set(REST);
    this.#audio?.pause();
    this.#audio?.removeAttribute('src');
    this.#audio?.load();
  };

  #element(): HTMLAudioElement {
    if (this.#audio) return this.#audio;
    const audio = this.#make();
    audio.preload = 'auto';
    audio.addEventListener('play', () => this.#set({ isPlaying: true }));
    audio.addEventListener('pause', () => this.#set({ isPlaying: false, isWaiting: false }));
    audio.addEventListener('playing', () => this.#set({ isWaiting: false }));
    audio.addEventListener('waiting', () => this.#set({ isWaiting: true }));
    audio.addEventListener('timeupdate', () => { if (this.#state.track) this.#set({ position: audio.currentTime }); });
    audio.addEventListener('durationchange', () => this.#set({ duration: Number.isFinite(audio.duration) ? audio.duration : null }));
    // A new source resets the speed.
    audio.addEventListener('loadedmetadata', () => { audio.playbackRate = this.#state.speed; });
    audio.addEventListener('ended', this.stop);
    audio.addEventListener('error', () => void this.#failed());
    this.#audio = audio;
    return audio;
  }

  /** An audio element does not tell why it got nothing: the server is asked. */
  async #failed(): Promise<void> {
    const track = this.#state.track;
    if (track === null) return;
    this.#set({ isPlaying: false, isWaiting: true });
    const problem = await whyNot(track.url);
    if (this.#state.track === track) this.#set({ isWaiting: false, problem });
  }

  #set(change: Partial<PlayerState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach(listener => listener());
  }
}

async function whyNot(url: string): Promise<Problem | 'unplayable'> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', headers: { 'range': 'bytes=0-0', 'accept-language': document.documentElement.lang } });
    if (!response.ok) return await Problem.from(response);
    await response.body?.cancel();
    return 'unplayable';
  } catch {
    return Problem.network();
  }
}

function rememberedSpeed(): number {
  try {
    const speed = Number(localStorage.getItem(SPEED_KEY));
    return SPEEDS.includes(speed) ? speed : 1;
  } catch {
    return 1;
  }
}

export const player = new Player();
