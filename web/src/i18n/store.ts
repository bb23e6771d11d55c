import type { FluentBundle } from '@fluent/bundle';
import { loadBundle } from './catalog';
import { rememberLanguage, type Language } from './language';

/** What is shown: the language with its texts, and the time zone of the workspace. */
export interface Shown { language: Language; bundle: FluentBundle; timeZone: string }

/** The language and time zone of the page. It stands outside the components, so that the account's are shown from the first screen on. */
export class I18nStore {
  #shown: Shown;
  #wanted: Language;
  readonly #listeners = new Set<() => void>();

  constructor(shown: Shown) {
    this.#shown = shown;
    this.#wanted = shown.language;
  }

  readonly get = (): Shown => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Shows another language at once and remembers it in this browser; the account is told by `features/session`. */
  readonly setLanguage = async (language: Language): Promise<void> => {
    this.#wanted = language;
    rememberLanguage(language);
    if (language === this.#shown.language) return;
    const bundle = await loadBundle(language);
    if (this.#wanted === language) this.#set({ ...this.#shown, language, bundle });
  };

  readonly setTimeZone = (timeZone: string): void => {
    if (timeZone !== this.#shown.timeZone) this.#set({ ...this.#shown, timeZone });
  };

  #set(shown: Shown): void {
    this.#shown = shown;
    this.#listeners.forEach(listener => listener());
  }
}

/** The time zone of this browser; `Europe/Kiev` is what some still call Kyiv. */
export function browserTimeZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone === 'Europe/Kiev' ? 'Europe/Kyiv' : zone;
}
