import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import { Calendar, useCalendarLabels } from '../calendar/Calendar';

interface Props { from: string | null; to: string | null; language: string; onChoose: (from: string, to: string) => void }

/** A calendar for a range of days; loaded when a period is chosen for the first time. */
export default function PeriodCalendar({ from, to, language, onChoose }: Props) {
  const labels = useCalendarLabels();
  const [range, setRange] = useState<[string | null, string | null]>([from, to]);
  return (
    <Calendar language={language}>
      <DatePicker
        type="range" size="sm" allowSingleDateInRange hideOutsideDates value={range} ariaLabels={labels} {...(from === null ? {} : { defaultDate: from })}
        onChange={next => { setRange(next); if (next[0] !== null && next[1] !== null) onChoose(next[0], next[1]); }}
      />
    </Calendar>
  );
}
