import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { applyProblem } from '@/api/forms';
import type { Problem } from '@/api/problem';
import { createTask, TASK_KINDS, type Task, type TaskIn } from '@/api/tasks';
import { idempotencyKey, nextKey } from '@/api/version';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useMe } from '@/features/session/useMe';
import { useFormats, useText } from '@/i18n';
import { ProblemAlert, UnsavedGuard, useNotify } from '@/ui';
import { ContactInput, type Chosen } from './ContactInput';
import { momentOfDue, NO_DUE, type Due } from './due';
import { DueInput } from './DueInput';
import type { TaskSubject } from './NewTask';
import { keepTask } from './useCloseTask';

interface Values { title: string; kind: Task['kind']; due: Due; assignee: string; contact: Chosen | null; text: string }

/** What choosing nobody is called inside of the form. */
const NOBODY = '-';
const NAMES = { due_at: 'due', assignee_id: 'assignee', contact_id: 'contact' };

interface Props { subject: TaskSubject; onDirty: (isDirty: boolean) => void; onCancel: () => void; onMade: () => void }

/** A task in a few words; the rest is filled in as it is most often. */
export default function NewTaskForm({ subject, onDirty, onCancel, onMade }: Props) {
  const t = useText();
  const formats = useFormats();
  const me = useMe();
  const queryClient = useQueryClient();
  const { said } = useNotify();
  const users = useUserOptions(me.user);
  const key = useRef(idempotencyKey());
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useForm<Values>({
    initialValues: { title: '', kind: subject.callId === undefined ? 'other' : 'call', due: NO_DUE, assignee: me.user?.id ?? NOBODY, contact: subject.contact ?? null, text: '' },
    onValuesChange: () => onDirty(true),
    validate: {
      title: title => (title.trim() === '' ? t('app-required') : null),
      due: due => (momentOfDue(due, formats.timeZone) === undefined ? t('tasks-due-wrong') : null),
    },
  });
  const { values } = form;
  const save = useMutation({
    mutationFn: (typed: Values) => createTask(bodyOf(typed, subject, formats.timeZone), key.current),
    onSuccess: task => {
      void keepTask(queryClient, task);
      onMade();
      said(t('tasks-created'));
    },
    onError: error => {
      key.current = nextKey(key.current, error);
      setProblem(applyProblem(form, error, NAMES));
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit(typed => { setProblem(null); save.mutate(typed); })}>
      <UnsavedGuard when={form.isDirty() && !save.isPending && !save.isSuccess} />
      <Stack gap="md">
        {subject.contact && <Text fw={600}>{formats.name(subject.contact.name)}</Text>}
        {/* The dialog was there before this was loaded. */}
        <TextInput label={t('tasks-field-title')} data-autofocus autoFocus maxLength={200} autoComplete="off" {...form.getInputProps('title')} />
        <DueInput label={t('tasks-field-due')} value={values.due} error={form.errors['due']} onChange={due => form.setFieldValue('due', due)} />
        <Group grow align="flex-start" gap="sm">
          <Select label={t('tasks-field-kind')} data={TASK_KINDS.map(value => ({ value, label: t(`tasks-kind-${value}`) }))} allowDeselect={false} {...form.getInputProps('kind')} />
          <Select label={t('tasks-field-assignee')} data={[...users, { value: NOBODY, label: t('tasks-nobody') }]} searchable allowDeselect={false} nothingFoundMessage={t('app-nothing-found')} {...form.getInputProps('assignee')} />
        </Group>
        {!subject.contact && <ContactInput label={t('tasks-field-contact')} value={values.contact} error={typeof form.errors['contact'] === 'string' ? form.errors['contact'] : undefined} onChange={contact => form.setFieldValue('contact', contact)} />}
        <Textarea label={t('tasks-field-text')} autosize minRows={2} maxRows={8} maxLength={10_000} {...form.getInputProps('text')} />
        <ProblemAlert error={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{t('tasks-create')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function bodyOf({ title, kind, due, assignee, contact, text }: Values, subject: TaskSubject, timeZone: string): TaskIn {
  return {
    title: title.trim(), kind, text: text.trim() || null, due_at: momentOfDue(due, timeZone) ?? null, assignee_id: assignee === NOBODY ? null : assignee,
    ...(contact === null ? {} : { contact_id: contact.id }),
    ...(subject.companyId === undefined ? {} : { company_id: subject.companyId }),
    ...(subject.callId === undefined ? {} : { call_id: subject.callId }),
  };
}
