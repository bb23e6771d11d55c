import { DatePicker } from '@mantine/dates';
import { Calendar, useCalendarLabels } from '../calendar/Calendar';

/** A calendar for one day; loaded when it is opened for the first time. */
export default function OneDayCalendar({ value, language, onChoose }: { value: string | null; language: string; onChoose: (day: string) => void }) {
  const labels = useCalendarLabels();
  return (
    <Calendar language={language}>
      <DatePicker size="sm" hideOutsideDates value={value} ariaLabels={labels} {...(value === null ? {} : { defaultDate: value })} onChange={day => { if (day !== null) onChoose(day); }} />
    </Calendar>
  );
}
