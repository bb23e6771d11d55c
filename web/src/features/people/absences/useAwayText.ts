import type { Absence } from '@/api/absences';
import { useFormats } from '@/i18n';
import { awayOf } from './period';

/** An absence in words: `28 лист. – 5 груд.`, with clocks if it is not made of whole days. */
export function useAwayText() {
  const formats = useFormats();
  return ({ from, until }: Pick<Absence, 'from' | 'until'>): string => {
    const { isWhole, from: first, until: last } = awayOf({ from, until }, formats.timeZone);
    const end = new Date(Date.parse(until) - 1).toISOString();
    if (isWhole) return first === last ? formats.date(from) : `${formats.date(from)} – ${formats.date(end)}`;
    const begins = `${formats.date(from)}, ${formats.time(from)}`;
    return first === last ? `${begins} – ${formats.time(until)}` : `${begins} – ${formats.date(end)}, ${formats.time(until)}`;
  };
}
