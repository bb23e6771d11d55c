import { DatePicker } from '@mantine/dates';
import { Calendar, useCalendarLabels } from '@/ui/calendar/Calendar';

interface Props { value: string; language: string; onChoose: (day: string) => void }

/** A calendar for one day; loaded when it is opened for the first time. */
export default function DayCalendar({ value, language, onChoose }: Props) {
  const labels = useCalendarLabels();
  return (
    <Calendar language={language}>
      <DatePicker size="sm" hideOutsideDates value={value === '' ? null : value} ariaLabels={labels} {...(value === '' ? {} : { defaultDate: value })} onChange={day => { if (day !== null) onChoose(day); }} />
    </Calendar>
  );
}
