import { ActionIcon, Button, Popover, Skeleton } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import { useFormats, useText } from '@/i18n';
import classes from './hours.module.css';

const DaysCalendar = lazy(() => import('@/ui/calendar/DaysCalendar'));

/** Days without work, each as it is chosen in the calendar. */
export function Holidays({ value, onChange }: { value: readonly string[]; onChange: (days: string[]) => void }) {
  const t = useText();
  const { language } = useFormats();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const name = (day: string) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} className={classes['label']}>{t('people-hours-holidays')}</div>
      <ul className={classes['holidays']}>
        {value.toSorted().map(day => (
          <li key={day}>
            {name(day)}
            <ActionIcon variant="subtle" color="gray" size={24} aria-label={t('people-hours-holiday-remove', { day: name(day) })} onClick={() => onChange(value.filter(one => one !== day))}><IconX size={14} /></ActionIcon>
          </li>
        ))}
        <li data-add>
          <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus withRoles>
            <Popover.Target>
              <Button variant="subtle" size="compact-md" leftSection={<IconPlus size={14} />} onClick={() => setOpened(open => !open)}>{t('people-hours-holidays-add')}</Button>
            </Popover.Target>
            <Popover.Dropdown p="xs" aria-label={t('people-hours-holidays')}>
              <Suspense fallback={<Skeleton h={260} w={260} />}><DaysCalendar value={value} language={language} onChange={onChange} /></Suspense>
            </Popover.Dropdown>
          </Popover>
        </li>
      </ul>
    </div>
  );
}
