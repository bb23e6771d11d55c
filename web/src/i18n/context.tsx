import type { FluentVariable } from '@fluent/bundle';
import { LocalizationProvider, ReactLocalization, useLocalization } from '@fluent/react';
import { createContext, use, useCallback, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { makeFormats, type Formats } from './formats';
import type { I18nStore } from './store';

interface I18n { formats: Formats; store: I18nStore }

const Context = createContext<I18n | null>(null);

/** Texts and formats for everything below. */
export function I18nProvider({ store, now, children }: { store: I18nStore; now?: () => number; children: ReactNode }) {
  const { language, bundle, timeZone } = useSyncExternalStore(store.subscribe, store.get);
  const l10n = useMemo(() => new ReactLocalization([bundle]), [bundle]);
  const value = useMemo(() => ({ formats: makeFormats(language, timeZone, now), store }), [language, timeZone, now, store]);
  useEffect(() => { document.documentElement.lang = language; }, [language]);
  return (
    <Context value={value}>
      <LocalizationProvider l10n={l10n}>{children}</LocalizationProvider>
    </Context>
  );
}

function useI18n(): I18n {
  const value = use(Context);
  if (value === null) throw new Error('I18nProvider is missing');
  return value;
}

/** Numbers, times, durations and phones in local form. */
export const useFormats = (): Formats => useI18n().formats;

/** The language that is shown, and how to show another one. */
export function useLanguage() {
  const { formats, store } = useI18n();
  return { language: formats.language, setLanguage: store.setLanguage };
}

export type Say = (id: string, variables?: Record<string, FluentVariable>) => string;

/** `const t = useText(); t('calls-title')`. For texts with markup inside use `<Localized>` of @fluent/react. */
export function useText(): Say {
  const { l10n } = useLocalization();
  return useCallback((id, variables) => l10n.getString(id, variables), [l10n]);
}
