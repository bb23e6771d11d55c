import '@mantine/dates/styles.css';
import 'dayjs/locale/ru';
import 'dayjs/locale/uk';
import { DatesProvider } from '@mantine/dates';
import type { ReactNode } from 'react';
import { useText } from '@/i18n';

/** What all calendars share: the language, and weeks that begin on Monday. */
export function Calendar({ language, children }: { language: string; children: ReactNode }) {
  return <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [] }}>{children}</DatesProvider>;
}

/** The names of the buttons around a month. */
export function useCalendarLabels() {
  const t = useText();
  return {
    previousMonth: t('app-month-previous'), nextMonth: t('app-month-next'), previousYear: t('app-year-previous'), nextYear: t('app-year-next'), previousDecade: t('app-years-previous'), nextDecade: t('app-years-next'),
  };
}
