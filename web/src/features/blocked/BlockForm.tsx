import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { applyProblem } from '@/api/forms';
import type { Problem } from '@/api/problem';
import { idempotencyKey, nextKey } from '@/api/version';
import { useFormats, useText } from '@/i18n';
import { ProblemAlert, useNotify } from '@/ui';
import { useBlocking } from './useBlocking';

/** A number in any spelling, and why nobody wants to hear it. */
export function BlockForm({ onClose }: { onClose: () => void }) {
  const t = useText();
  const formats = useFormats();
  const { said } = useNotify();
  const { add } = useBlocking();
  const key = useRef(idempotencyKey());
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useForm({ initialValues: { number: '', note: '' } });
  const block = useMutation({
    mutationFn: ({ number, note }: typeof form.values) => add(number, note.trim() || null, key.current),
    onSuccess: ({ e164 }) => {
      said(t('blocked-done', { number: formats.phone({ e164, raw: e164 }) }));
      onClose();
    },
    onError: error => {
      key.current = nextKey(key.current, error);
      setProblem(applyProblem(form, error));
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit(values => { setProblem(null); block.mutate(values); })}>
      <Stack gap="md">
        <TextInput label={t('blocked-number')} description={t('blocked-number-about')} type="tel" required data-autofocus autoComplete="off" {...form.getInputProps('number')} />
        <TextInput label={t('blocked-note')} description={t('blocked-note-about')} autoComplete="off" maxLength={200} {...form.getInputProps('note')} />
        <Text size="sm" c="dimmed">{t('blocked-follows')}</Text>
        <ProblemAlert error={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('app-cancel')}</Button>
          <Button type="submit" loading={block.isPending} disabled={form.values.number.trim() === ''}>{t('blocked-add')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
