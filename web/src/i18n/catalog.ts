import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Language } from './language';

const SOURCES: Record<Language, () => Promise<{ default: string }>> = {
  en: () => import('virtual:catalog/en'),
  uk: () => import('virtual:catalog/uk'),
  ru: () => import('virtual:catalog/ru'),
};

const bundles = new Map<Language, FluentBundle>();

/** The texts of a language; loaded once. */
export async function loadBundle(language: Language): Promise<FluentBundle> {
  const known = bundles.get(language);
  if (known) return known;
  const bundle = makeBundle(language, (await SOURCES[language]()).default);
  bundles.set(language, bundle);
  return bundle;
}

export function makeBundle(language: Language, source: string): FluentBundle {
  // No marks of direction around what is filled in: as on the server, none of our languages needs them.
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  return bundle;
}
