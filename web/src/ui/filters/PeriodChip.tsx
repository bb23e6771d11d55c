import { Divider, NavLink, Popover, Skeleton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useFormats, useText } from '@/i18n';
import { dayText } from '@/i18n/zone';
import { useNow } from '../useNow';
import { Chip } from './Chip';
import { daysOf, PERIODS } from './period';

const PeriodCalendar = lazy(() => import('./PeriodCalendar'));

/** A filter by days: a named period, or any from a calendar. */
export function PeriodChip({ label, value, onChange }: { label: string; value: string | undefined; onChange: (value: string | undefined) => void }) {
  const t = useText();
  const formats = useFormats();
  const now = useNow(60_000);
  const [opened, setOpened] = useState(false);
  const choose = (period: string) => { onChange(period); setOpened(false); };
  const days = value === undefined ? null : daysOf(value, now, formats.timeZone);
  const isNamed = PERIODS.some(period => period === value);
  const dayName = (day: NonNullable<typeof days>['from']) => new Intl.DateTimeFormat(formats.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.UTC(day.year, day.month - 1, day.day));
  const shown = value === undefined ? undefined : isNamed ? t(`app-period-${value}`) : days === null ? value : `${dayName(days.from)} – ${dayName(days.to)}`;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withRoles>
      <Popover.Target>
        <Chip label={label} shown={shown} onClear={() => onChange(undefined)} onClick={() => setOpened(open => !open)} />
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={label}>
        {PERIODS.map(period => <NavLink key={period} component="button" py={6} label={t(`app-period-${period}`)} active={period === value} onClick={() => choose(period)} />)}
        <Divider my={6} />
        <Suspense fallback={<Skeleton h={260} w={260} />}>
          <PeriodCalendar from={days && dayText(days.from)} to={days && dayText(days.to)} language={formats.language} onChoose={(from, to) => choose(`${from}..${to}`)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
