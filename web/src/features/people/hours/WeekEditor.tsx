import type { WorkingTime } from '@/api/people';
import { useText } from '@/i18n';
import { DayEditor } from './DayEditor';
import { DAYS, type DayName } from './hours';
import classes from './hours.module.css';

interface Props {
  days: WorkingTime['days'];
  /** Somebody wanted to save: what is missing is said, too. */
  isAsked: boolean;
  onChange: (days: WorkingTime['days']) => void;
}

/** The days of a week, each with the times in which people work. */
export function WeekEditor({ days, isAsked, onChange }: Props) {
  const t = useText();
  const copy = (from: DayName, to: readonly DayName[]) => onChange({ ...days, ...Object.fromEntries(to.map(day => [day, days[from] ?? []])) });
  return (
    <div className={classes['week']} role="group" aria-label={t('people-hours-week')}>
      {DAYS.map(day => (
        <DayEditor
          key={day} day={day} parts={days[day] ?? []} isAsked={isAsked} busy={DAYS.filter(one => (days[one]?.length ?? 0) > 0)}
          onChange={parts => onChange({ ...days, [day]: parts })} onCopy={to => copy(day, to)}
        />
      ))}
    </div>
  );
}
