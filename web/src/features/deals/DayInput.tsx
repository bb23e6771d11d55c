import { Button, CloseButton, Input, Popover, Skeleton } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { useFormats, useText } from '@/i18n';
import { dayOfText } from './values';
import classes from './deals.module.css';

const DayCalendar = lazy(() => import('./DayCalendar'));

interface Props { label: string; /** `2026-12-31`, or nothing. */ value: string; onChange: (day: string) => void; error?: ReactNode; startsOpen?: boolean; /** It is said, not shown. */ isLabelHidden?: boolean }

/** A day, chosen in a calendar in the reader's language, which the browser's own field is not always. */
export function DayInput({ label, value, onChange, error, startsOpen = false, isLabelHidden = false }: Props) {
  const t = useText();
  const formats = useFormats();
  const id = useId();
  const [opened, setOpened] = useState(startsOpen);
  const shown = value === '' ? t('deals-no-day') : dayOfText(value, formats);
  return (
    <Input.Wrapper label={isLabelHidden ? undefined : label} error={error} id={id} labelElement="div">
      <div className={classes['day']}>
        <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withRoles>
          <Popover.Target>
            <Button id={id} variant="default" fw={400} fullWidth justify="start" {...(value === '' ? { c: 'dimmed' } : {})} leftSection={<IconCalendar size={16} />} aria-label={`${label}: ${shown}`} onClick={() => setOpened(open => !open)}>{shown}</Button>
          </Popover.Target>
          <Popover.Dropdown p="xs" aria-label={label}>
            <Suspense fallback={<Skeleton h={260} w={260} />}><DayCalendar value={value} language={formats.language} onChoose={day => { setOpened(false); onChange(day); }} /></Suspense>
          </Popover.Dropdown>
        </Popover>
        {value !== '' && <CloseButton aria-label={t('deals-take-away')} onClick={() => onChange('')} />}
      </div>
    </Input.Wrapper>
  );
}
