import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import type { Workspace } from '@/api/session';
import { useField, type Source } from '@/features/fields/useField';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';

interface Props { labels: Record<'aria-labelledby' | 'aria-describedby', string>; min: number; max: number; unit: string; source: Source<Workspace, number> }

/** A number with its unit; saved by Enter or the button, which shows once it was changed. */
export function NumberSetting({ labels, min, max, unit, source }: Props) {
  const t = useText();
  const { row, read, onRow } = source;
  // What is no number is not sent.
  const field = useField<Workspace, number | ''>({ row, read, onRow, send: (known, value) => (value === '' ? Promise.resolve(known) : source.send(known, value)) });
  const { draft } = field;
  const isSound = draft !== '' && Number.isInteger(draft) && draft >= min && draft <= max;
  return (
    <form onSubmit={event => { event.preventDefault(); if (!isSound) return; if (field.isConflict) field.keepMine(); else field.save(); }}>
      <Stack gap="xs">
        <Group gap="xs" align="flex-start">
          <NumberInput
            {...labels} w={140} min={min} max={max} allowDecimal={false} clampBehavior="none" hideControls disabled={field.isSaving} value={draft} suffix={` ${unit}`} error={isSound ? null : t('people-number-wrong', { min, max })}
            onChange={typed => field.setDraft(typeof typed === 'number' ? typed : '')}
          />
          {field.isDirty && <Button type="submit" variant="default" loading={field.isSaving} disabled={!isSound}>{t('people-number-save')}</Button>}
          {field.isDirty && <Button variant="subtle" color="gray" onClick={field.cancel}>{t('app-cancel')}</Button>}
        </Group>
        {field.isConflict && <Text size="sm" role="alert">{t('fields-conflict')} <b>{field.value} {unit}</b></Text>}
        <ProblemAlert error={field.error} />
      </Stack>
    </form>
  );
}
