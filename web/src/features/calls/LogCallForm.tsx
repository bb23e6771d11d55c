import { Button, Group, NumberInput, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { callQuery, type Call } from '@/api/calls';
import { applyProblem } from '@/api/forms';
import { changeLoggedCall, logCall } from '@/api/logged-calls';
import type { Problem } from '@/api/problem';
import { currentOf, idempotencyKey, nextKey } from '@/api/version';
import { useFormats, useText } from '@/i18n';
import { ProblemAlert, UnsavedGuard } from '@/ui';
import type { LogSubject } from './LogCall';
import { bodyOf, emptyLog, endsOf, logOf, MEDIA, patchOf, secondsOf, startOf, turned, WAYS, type LogValues } from './logged';
import { useResultNames } from './results';
import { WhenField } from './WhenField';
import classes from './log.module.css';

interface Props { subject: LogSubject; call?: Call | undefined; onClose: () => void; onLogged?: ((call: Call) => void) | undefined }

/** A call as one remembers it: with whom, which way, how it ended, how long, when. What is usual is filled in. */
export default function LogCallForm({ subject, call, onClose, onLogged }: Props) {
  const t = useText();
  const { timeZone } = useFormats();
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  const [known, setKnown] = useState(call);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isNew = call === undefined;
  const numbers = subject.contact?.numbers ?? [];
  const form = useForm<LogValues>({
    initialValues: call ? logOf(call, timeZone) : emptyLog(subject.number ?? numbers[0]?.value ?? ''),
    validate: {
      number: number => (isNew && subject.contact === undefined && number.trim() === '' ? t('app-required') : null),
      minutes: (_, values) => (secondsOf(values) === null ? t('calls-log-no-length') : null),
      clock: (_, values) => (startOf(values, timeZone, Date.now()) === null ? t('calls-log-no-time') : null),
    },
  });
  const { values } = form;
  const save = useMutation({
    mutationFn: (typed: LogValues) => {
      const body = bodyOf(typed, subject.contact?.id, timeZone, Date.now());
      const patch = call && patchOf(typed, logOf(call, timeZone), timeZone, Date.now());
      if (body === null || patch === null) throw new Error('the form lets no such values through');
      return known === undefined || patch === undefined ? logCall(body, key.current) : changeLoggedCall(known, patch);
    },
    onSuccess: row => {
      queryClient.setQueryData(callQuery(row.id).queryKey, row);
      onClose();
      onLogged?.(row);
    },
    onError: error => {
      key.current = nextKey(key.current, error);
      // Somebody changed the call meanwhile: saving again decides for what is typed here.
      const current = known === undefined ? null : currentOf(error, known);
      if (current !== null) setKnown(current);
      setProblem(applyProblem(form, error, { talk_seconds: 'minutes', started_at: 'clock', contact_id: 'number' }));
    },
  });
  const names = useResultNames(null);
  return (
    <form noValidate onSubmit={form.onSubmit(typed => { setProblem(null); save.mutate(typed); })}>
      <UnsavedGuard when={form.isDirty() && !save.isPending && !save.isSuccess} />
      <Stack gap="md">
        {subject.contact && <Text fw={600}>{subject.contact.name}</Text>}
        {isNew && subject.contact === undefined && <TextInput label={t('calls-log-number')} inputMode="tel" autoComplete="off" data-autofocus={values.number === '' || undefined} {...form.getInputProps('number')} />}
        {isNew && numbers.length > 1 && <Select label={t('calls-log-number')} data={numbers} allowDeselect={false} {...form.getInputProps('number')} />}
        <Choice label={t('calls-log-direction')} value={values.direction} options={WAYS.map(value => ({ value, label: t(`calls-direction-${value}`) }))} onChange={direction => form.setValues(turned(values, direction))} />
        <Choice label={t('calls-log-outcome')} value={values.outcome} options={endsOf(values.direction).map(value => ({ value, label: t(`calls-outcome-${value}`) }))} error={form.errors['outcome']} onChange={outcome => form.setFieldValue('outcome', outcome)} />
        <div className={classes['row']}>
          {values.outcome === 'answered' && <NumberInput className={classes['length'] ?? ''} label={t('calls-log-length')} min={0} max={1440} decimalScale={1} hideControls suffix={` ${t('calls-log-minutes')}`} {...form.getInputProps('minutes')} />}
          <WhenField values={values} error={form.errors['clock']} onChange={change => form.setValues(change)} />
        </div>
        <Choice label={t('calls-log-medium')} value={values.medium} options={MEDIA.map(value => ({ value, label: t(`calls-medium-${value}`) }))} onChange={medium => form.setFieldValue('medium', medium)} />
        {isNew && <Select label={t('calls-result')} placeholder={t('calls-result-placeholder')} data={names} clearable clearButtonProps={{ 'aria-label': t('calls-result-clear') }} {...form.getInputProps('result')} />}
        {isNew && <Textarea label={t('calls-log-note')} autosize minRows={1} maxRows={6} maxLength={10_000} {...form.getInputProps('note')} />}
        <ProblemAlert error={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('app-cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{t(isNew ? 'calls-log-save' : 'calls-save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ChoiceProps<V extends string> { label: string; value: V; options: { value: V; label: string }[]; error?: React.ReactNode; onChange: (value: V) => void }

/** One of a few, all of them seen at once. */
function Choice<V extends string>({ label, value, options, error, onChange }: ChoiceProps<V>) {
  return (
    <div role="group" aria-label={label}>
      <div className={classes['label']} aria-hidden>{label}</div>
      <SegmentedControl fullWidth aria-label={label} data={options} value={value} onChange={chosen => { const option = options.find(one => one.value === chosen); if (option) onChange(option.value); }} />
      {error !== undefined && <p className={classes['error']} role="alert">{error}</p>}
    </div>
  );
}
