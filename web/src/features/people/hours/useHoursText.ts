import type { WorkingTime } from '@/api/people';
import { useFormats, useText } from '@/i18n';
import { dayName, runsOf } from './hours';

/** Working time in one line: `пн–пт 09:00–18:00, сб 10:00–14:00; 2 свята`. */
export function useHoursText() {
  const t = useText();
  const { language } = useFormats();
  return ({ days, holidays }: WorkingTime): string => {
    const runs = runsOf(days).map(({ from, until, parts }) => {
      const name = from === until ? dayName(from, language, 'short') : `${dayName(from, language, 'short')}–${dayName(until, language, 'short')}`;
      return `${name} ${parts.map(part => part.replace('-', '–')).join(', ')}`;
    });
    return [runs.join('; ') || t('people-hours-none'), holidays.length > 0 && t('people-hours-holidays-count', { count: holidays.length })].filter(Boolean).join('; ');
  };
}
