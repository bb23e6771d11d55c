export { I18nProvider, useFormats, useLanguage, useText, type Say } from './context';
export { loadBundle, makeBundle } from './catalog';
export { durationText, makeFormats, type Formats } from './formats';
export { firstLanguage, chosenLanguage, isLanguage, LANGUAGES, LANGUAGE_NAMES, type Language } from './language';
export { browserTimeZone, I18nStore } from './store';
