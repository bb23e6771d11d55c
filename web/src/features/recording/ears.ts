/** Which voices are heard: both, or the channel of one. */
export type Heard = 'both' | 'left' | 'right';

/** Lets one channel of what plays be heard alone, on both ears. Made with the first wish for it: before that the browser plays by itself. */
export class Ears {
  readonly #context: AudioContext;
  readonly #source: AudioNode;
  readonly #splitter: AudioNode;

  constructor(audio: HTMLAudioElement, context: AudioContext = new AudioContext()) {
    this.#context = context;
    this.#source = context.createMediaElementSource(audio);
    this.#splitter = context.createChannelSplitter(2);
    this.#source.connect(this.#splitter);
  }

  hear(heard: Heard): void {
    this.#source.disconnect();
    this.#splitter.disconnect();
    if (heard === 'both') {
      this.#source.connect(this.#context.destination);
    } else {
      this.#source.connect(this.#splitter);
      // A single channel is given to both ears by the browser.
      this.#splitter.connect(this.#context.destination, heard === 'left' ? 0 : 1);
    }
    this.wake();
  }

  /** Browsers let it sleep until somebody clicks. */
  wake(): void {
    if (this.#context.state === 'suspended') void this.#context.resume();
  }
}
