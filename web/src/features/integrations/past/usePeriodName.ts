import { useFormats } from '@/i18n';

/** A period of the log in words: its first day and its last. */
export function usePeriodName() {
  const formats = useFormats();
  return ({ from, until }: { from: string; until: string }) => {
    // The end is not part of it: a day that ends at midnight is the day before.
    const last = new Date(Date.parse(until) - 1).toISOString();
    const [first, end] = [formats.date(from), formats.date(last)];
    return first === end ? first : `${first} – ${end}`;
  };
}
