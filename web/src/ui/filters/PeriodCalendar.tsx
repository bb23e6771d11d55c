import '@mantine/dates/styles.css';
import 'dayjs/locale/ru';
import 'dayjs/locale/uk';
import { DatePicker, DatesProvider } from '@mantine/dates';
import { useState } from 'react';
import { useText } from '@/i18n';

interface Props { from: string | null; to: string | null; language: string; onChoose: (from: string, to: string) => void }

/** A calendar for a range of days; loaded when a period is chosen for the first time. */
export default function PeriodCalendar({ from, to, language, onChoose }: Props) {
  const t = useText();
  const [range, setRange] = useState<[string | null, string | null]>([from, to]);
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [] }}>
      <DatePicker
        type="range" size="sm" allowSingleDateInRange hideOutsideDates value={range} ariaLabels={{ previousMonth: t('app-month-previous'), nextMonth: t('app-month-next'), previousYear: t('app-year-previous'), nextYear: t('app-year-next'), previousDecade: t('app-years-previous'), nextDecade: t('app-years-next') }} {...(from === null ? {} : { defaultDate: from })}
        onChange={next => { setRange(next); if (next[0] !== null && next[1] !== null) onChoose(next[0], next[1]); }}
      />
    </DatesProvider>
  );
}
