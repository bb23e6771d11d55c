/** The languages of the product. */
export const LANGUAGES = ['uk', 'en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each is called in itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { uk: 'Українська', en: 'English', ru: 'Русский' };

const KEY = 'switchhook.language';

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some(language => language === value);
}

/** The language that was chosen in this browser; null if none ever was. */
export function chosenLanguage(): Language | null {
  try {
    const value = localStorage.getItem(KEY);
    return isLanguage(value) ? value : null;
  } catch {
    return null;
  }
}

export function rememberLanguage(language: Language): void {
  try { localStorage.setItem(KEY, language); } catch { /* storage is forbidden: the account remembers it */ }
}

/** The language to begin with: the chosen one, else the first of the browser's that we have. */
export function firstLanguage(wanted: readonly string[] = navigator.languages): Language {
  const chosen = chosenLanguage();
  if (chosen !== null) return chosen;
  return wanted.map(tag => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
}
