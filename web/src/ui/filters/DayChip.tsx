import { Popover, Skeleton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useFormats } from '@/i18n';
import { Chip } from './Chip';

const OneDayCalendar = lazy(() => import('./OneDayCalendar'));

interface Props { label: string; value: string | undefined; onChange: (value: string | undefined) => void; wordOf: (day: string) => string; startsOpen: boolean; showsName: boolean | undefined }

/** A filter by one day. */
export function DayChip({ label, value, onChange, wordOf, startsOpen, showsName }: Props) {
  const { language } = useFormats();
  const [opened, setOpened] = useState(startsOpen);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withRoles>
      <Popover.Target>
        <Chip label={label} showsName={showsName} shown={value === undefined ? undefined : wordOf(value)} onClear={() => onChange(undefined)} onClick={() => setOpened(open => !open)} />
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={label}>
        <Suspense fallback={<Skeleton h={260} w={260} />}><OneDayCalendar value={value ?? null} language={language} onChoose={day => { setOpened(false); onChange(day); }} /></Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
