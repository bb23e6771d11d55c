import { Radio, Stack } from '@mantine/core';
import { useId, useState } from 'react';
import type { WorkingTime } from '@/api/people';
import { Field } from '@/features/fields/Field';
import { saidOf } from '@/features/fields/problems';
import { useField, type Source } from '@/features/fields/useField';
import { useText } from '@/i18n';
import { Holidays } from './Holidays';
import { isWrong, tidyHours, USUAL } from './hours';
import { useHoursText } from './useHoursText';
import { WeekEditor } from './WeekEditor';
import fields from '@/features/fields/fields.module.css';
import classes from './hours.module.css';

interface Props<Row extends { version: number }> {
  label: string;
  source: Source<Row, WorkingTime | null>;
  /** What it is called when there is no working time of its own. */
  noneLabel: string;
  ownLabel: string;
  /** From which hours somebody begins who wants own ones. */
  first?: WorkingTime | null;
}

/** When people work, edited where it stands: a week, and the days without work. */
export function WorkingTimeField<Row extends { version: number }>({ label, source, noneLabel, ownLabel, first = null }: Props<Row>) {
  const t = useText();
  const hoursText = useHoursText();
  const name = useId();
  const [isAsked, setAsked] = useState(false);
  const field = useField({ ...source, tidy: tidyHours });
  const { draft } = field;
  const wrong = isWrong(draft);
  // What cannot be sent is said where it stands.
  const save = (value?: WorkingTime | null) => { if (wrong) setAsked(true); else field.save(value); };
  const words = (value: WorkingTime | null) => (value === null ? noneLabel : hoursText(value));
  const said = saidOf(field.error, 'working_time');
  return (
    <Field
      label={label} name="working_time" field={{ ...field, save }} theirs={words}
      editor={(
        <Stack gap="md">
          <div className={fields['label']}>{label}</div>
          <Radio.Group aria-label={label} value={draft === null ? 'none' : 'own'} onChange={chosen => field.setDraft(chosen === 'none' ? null : field.value ?? first ?? USUAL)}>
            <Stack gap={8}>
              <Radio value="none" name={name} label={noneLabel} autoFocus={draft === null} />
              <Radio value="own" name={name} label={ownLabel} autoFocus={draft !== null} />
            </Stack>
          </Radio.Group>
          {draft !== null && (
            <>
              <WeekEditor days={draft.days} isAsked={isAsked} onChange={days => field.setDraft({ ...draft, days })} />
              <Holidays value={draft.holidays} onChange={holidays => field.setDraft({ ...draft, holidays })} />
            </>
          )}
          {wrong && isAsked && <p className={classes['error']} role="alert">{t('people-hours-wrong')}</p>}
          {said !== undefined && <p className={classes['error']} role="alert">{said}</p>}
        </Stack>
      )}
    >
      {words(field.value)}
    </Field>
  );
}
