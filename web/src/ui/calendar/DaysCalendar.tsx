import { DatePicker } from '@mantine/dates';
import { Calendar, useCalendarLabels } from './Calendar';

interface Props { value: readonly string[]; language: string; onChange: (days: string[]) => void }

/** A calendar of single days, as many as are clicked; loaded when it is opened for the first time. */
export default function DaysCalendar({ value, language, onChange }: Props) {
  const labels = useCalendarLabels();
  return (
    <Calendar language={language}>
      <DatePicker type="multiple" size="sm" hideOutsideDates value={[...value]} ariaLabels={labels} onChange={days => onChange(days.toSorted())} />
    </Calendar>
  );
}
