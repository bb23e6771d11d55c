import { Button, Group, Input, Popover, Skeleton, Switch } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import { useFormats, useText } from '@/i18n';
import { ClockInput } from '../hours/ClockInput';
import type { Away } from './period';

const PeriodCalendar = lazy(() => import('@/ui/filters/PeriodCalendar'));

/** From which day until which somebody is away, and from when until when if not for whole days. */
export function AwayPeriod({ value, error, onChange }: { value: Away; error: string | undefined; onChange: (value: Away) => void }) {
  const t = useText();
  const { language } = useFormats();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const dayName = (day: string) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
  const shown = value.from === value.until ? dayName(value.from) : `${dayName(value.from)} – ${dayName(value.until)}`;
  return (
    <Input.Wrapper label={t('people-away-when')} error={error} id={id} labelElement="div">
      <Group gap="md">
        <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus withRoles>
          <Popover.Target>
            <Button id={id} variant="default" fw={400} leftSection={<IconCalendar size={16} />} aria-label={`${t('people-away-when')}: ${shown}`} onClick={() => setOpened(open => !open)}>{shown}</Button>
          </Popover.Target>
          <Popover.Dropdown p="xs" aria-label={t('people-away-when')}>
            <Suspense fallback={<Skeleton h={260} w={260} />}>
              <PeriodCalendar from={value.from} to={value.until} language={language} onChoose={(from, until) => { onChange({ ...value, from, until }); setOpened(false); }} />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
        <Switch label={t('people-away-whole')} checked={value.isWhole} onChange={event => onChange({ ...value, isWhole: event.currentTarget.checked })} />
      </Group>
      {!value.isWhole && (
        <Group gap={6} mt="xs">
          <ClockInput label={t('people-away-begins')} value={value.begins} onChange={begins => onChange({ ...value, begins })} />
          <span aria-hidden>–</span>
          <ClockInput label={t('people-away-ends')} value={value.ends} onChange={ends => onChange({ ...value, ends })} />
        </Group>
      )}
    </Input.Wrapper>
  );
}
