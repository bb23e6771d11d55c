import { Input, Select, TextInput } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { clockText, readClock } from '@/features/people/hours/clock';
import { useFormats, useText } from '@/i18n';
import { addDays, dayOf, dayText, minutesAt } from '@/i18n/zone';
import { startOf, type LogValues } from './logged';
import classes from './log.module.css';

/** Days that are offered: what is older is seldom remembered by the minute. */
const DAYS = 31;
const NOW = 'now';

interface Props { values: LogValues; error: ReactNode; onChange: (change: Pick<LogValues, 'day' | 'clock'>) => void }

/** When it began: it has just ended, unless a day and a clock are said. The days are those of the workspace's zone. */
export function WhenField({ values, error, onChange }: Props) {
  const t = useText();
  const { language, timeZone } = useFormats();
  const id = useId();
  const [now] = useState(() => Date.now());
  const today = dayOf(now, timeZone);
  const days = Array.from({ length: DAYS }, (_, ago) => dayText(addDays(today, -ago)));
  const nameOf = (day: string) => new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(day));
  const named = days.map((value, ago) => ({ value, label: ago === 0 ? t('calls-log-today') : ago === 1 ? t('calls-log-yesterday') : nameOf(value) }));
  // A call of another day that is corrected.
  const others = values.day === null || days.includes(values.day) ? [] : [{ value: values.day, label: nameOf(values.day) }];
  const choose = (day: string | null) => {
    if (day === null || day === NOW) onChange({ day: null, clock: '' });
    else onChange({ day, clock: values.clock === '' ? clockText(minutesAt(startOf({ ...values, day: null }, timeZone, Date.now()) ?? now, timeZone)) : values.clock });
  };
  return (
    <Input.Wrapper className={classes['when'] ?? ''} label={t('calls-log-when')} labelElement="label" id={id} error={error}>
      <div className={classes['moment']}>
        <Select id={id} className={classes['day'] ?? ''} data={[{ value: NOW, label: t('calls-log-now') }, ...named, ...others]} allowDeselect={false} value={values.day ?? NOW} onChange={choose} />
        {values.day !== null && (
          <TextInput
            className={classes['clock'] ?? ''} aria-label={t('calls-log-clock')} inputMode="numeric" autoComplete="off" placeholder="09:00" maxLength={5} value={values.clock} error={error !== undefined}
            onChange={event => onChange({ day: values.day, clock: event.currentTarget.value })}
            onBlur={() => { const minutes = readClock(values.clock); if (minutes !== null) onChange({ day: values.day, clock: clockText(minutes) }); }}
          />
        )}
      </div>
    </Input.Wrapper>
  );
}
