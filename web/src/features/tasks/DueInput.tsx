import { Button, Input, Select, TextInput } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { clockText, readClock } from '@/features/people/hours/clock';
import { useFormats, useText } from '@/i18n';
import { addDays, dayOf, dayText } from '@/i18n/zone';
import { momentOfDue, NO_DUE, QUICK, quickDue, withDay, type Due } from './due';
import classes from './tasks.module.css';

/** So many days ahead are offered. */
const DAYS = 92;
const NONE = 'none';

interface Props { label: string; value: Due; error?: ReactNode; startsFocused?: boolean; onChange: (due: Due) => void }

/** When something is due: a day and a clock of the workspace's zone, or no time at all. */
export function DueInput({ label, value, error, startsFocused = false, onChange }: Props) {
  const t = useText();
  const { language, timeZone } = useFormats();
  const id = useId();
  const [now] = useState(() => Date.now());
  const today = dayOf(now, timeZone);
  const days = Array.from({ length: DAYS }, (_, ahead) => dayText(addDays(today, ahead)));
  const nameOf = (day: string) => new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(day));
  const named = days.map((day, ahead) => ({ value: day, label: ahead === 0 ? t('tasks-due-today') : ahead === 1 ? t('tasks-due-tomorrow') : nameOf(day) }));
  // A task of the past, or of far ahead.
  const others = value.day === null || days.includes(value.day) ? [] : [{ value: value.day, label: nameOf(value.day) }];
  return (
    <Input.Wrapper label={label} labelElement="label" labelProps={{ htmlFor: id }} error={error}>
      <div className={classes['moment']}>
        <Select
          id={id} className={classes['day'] ?? ''} searchable data={[{ value: NONE, label: t('tasks-due-none') }, ...others, ...named]} allowDeselect={false} autoFocus={startsFocused} openOnFocus={false} nothingFoundMessage={t('app-nothing-found')}
          value={value.day ?? NONE} onChange={day => onChange(withDay(value, day === NONE ? null : day, now, timeZone))}
        />
        {value.day !== null && (
          <TextInput
            className={classes['clock'] ?? ''} aria-label={t('tasks-due-clock')} inputMode="numeric" autoComplete="off" placeholder="09:00" maxLength={5} value={value.clock} error={momentOfDue(value, timeZone) === undefined}
            onChange={event => onChange({ ...value, clock: event.currentTarget.value })}
            onBlur={() => { const minutes = readClock(value.clock); if (minutes !== null) onChange({ ...value, clock: clockText(minutes) }); }}
          />
        )}
      </div>
      <div className={classes['quick']}>
        {QUICK.map(which => <Button key={which} size="compact-xs" variant="default" fw={500} onClick={() => onChange(quickDue(which, Date.now(), timeZone))}>{t(`tasks-due-quick-${which}`)}</Button>)}
        {value.day !== null && <Button size="compact-xs" variant="subtle" color="gray" fw={500} onClick={() => onChange(NO_DUE)}>{t('tasks-due-none')}</Button>}
      </div>
    </Input.Wrapper>
  );
}
