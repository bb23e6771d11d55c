import type { TwinNoun } from '@/api/duplicates';
import type { useText } from '@/i18n';

type Say = ReturnType<typeof useText>;

/** What cards have in common, in words: what a contact and what a company is called have two words. */
export const sharedOf = (t: Say, noun: TwinNoun, by: string): string => (by === 'name' ? t(`duplicates-by-name-${noun}`) : t(`duplicates-by-${by}`));

/** What a field of a card is called. */
export const fieldOf = (t: Say, noun: TwinNoun, field: string): string => (field === 'name' ? t(`duplicates-field-name-${noun}`) : t(`duplicates-field-${field}`));
