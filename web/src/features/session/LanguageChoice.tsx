import { SegmentedControl } from '@mantine/core';
import { useLanguage, LANGUAGES, LANGUAGE_NAMES, useText, type Language } from '@/i18n';

/** The three languages; what is chosen shows at once. `onChosen` tells the account, where there is one. */
export function LanguageChoice({ onChosen }: { onChosen?: (language: Language) => void }) {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  const choose = (wanted: Language) => {
    void setLanguage(wanted);
    onChosen?.(wanted);
  };
  return (
    <SegmentedControl
      size="xs" value={language} onChange={choose} aria-label={t('app-language')}
      data={LANGUAGES.map(value => ({ value, label: <span lang={value} title={LANGUAGE_NAMES[value]}>{SHORT[value]}</span> }))}
    />
  );
}

const SHORT: Record<Language, string> = { uk: 'Укр', en: 'Eng', ru: 'Рус' };
