import { Button, NumberInput, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Workspace } from '@/api/session';
import { useField, type Source } from '@/features/fields/useField';
import { useText } from '@/i18n';
import { ConfirmByName, ProblemAlert } from '@/ui';

const FIRST = 365;
const MOST = 36_500;

type Labels = Record<'aria-labelledby' | 'aria-describedby', string>;

/** How long archived recordings are kept. A shorter time deletes some for good, so it is confirmed. */
export function KeepRecordings({ labels, workspace, source }: { labels: Labels; workspace: Workspace; source: Source<Workspace, number | null> }) {
  const t = useText();
  const field = useField(source);
  const saved = field.value;
  const [days, setDays] = useState<number | '' | null>(saved);
  const [asks, setAsks] = useState(false);
  const isSound = days === null || (days !== '' && Number.isInteger(days) && days >= 1 && days <= MOST);
  const isShorter = typeof days === 'number' && (saved === null || days < saved);
  const save = () => {
    setAsks(false);
    if (days !== '') field.save(days);
  };
  return (
    <Stack gap="xs">
      <Radio.Group {...labels} value={days === null ? 'ever' : 'days'} onChange={chosen => setDays(chosen === 'ever' ? null : saved ?? FIRST)}>
        <Stack gap={8}>
          <Radio value="ever" disabled={field.isSaving} label={t('people-recordings-ever')} />
          <Radio value="days" disabled={field.isSaving} label={t('people-recordings-days')} />
        </Stack>
      </Radio.Group>
      {days !== null && (
        <NumberInput
          w={160} min={1} max={MOST} allowDecimal={false} clampBehavior="none" hideControls disabled={field.isSaving} value={days} suffix={` ${t('people-recordings-unit')}`} aria-label={t('people-recordings-days')}
          error={isSound ? null : t('people-recordings-wrong', { most: MOST })} onChange={typed => setDays(typeof typed === 'number' ? typed : '')}
        />
      )}
      {days !== saved && (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} loading={field.isSaving} disabled={!isSound} onClick={() => (isShorter ? setAsks(true) : save())}>{t('people-recordings-save')}</Button>
      )}
      <ProblemAlert error={field.error} />
      <ConfirmByName opened={asks} onClose={() => setAsks(false)} title={t('people-recordings-confirm-title')} name={workspace.name} action={t('people-recordings-confirm')} onConfirm={save}>
        {t('people-recordings-confirm-text', { count: Number(days) })}
      </ConfirmByName>
    </Stack>
  );
}
