import { Button, Group, Modal, NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CALL_KINDS, type CallKind, type ConnectionSetup } from '@/api/connections';
import { applyProblem } from '@/api/forms';
import { keys } from '@/api/keys';
import { createLine, linesQuery, patchLine, type Line } from '@/api/lines';
import { usersQuery } from '@/api/people';
import type { TaskRule } from '@/api/tasks';
import { isProblem } from '@/api/problem';
import { currentOf, idempotencyKey } from '@/api/version';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useFormats, useText } from '@/i18n';
import { Nothing, ProblemAlert } from '@/ui';
import { CallKinds } from './StepContacts';
import { StepFoot } from './StepFoot';
import { ruleOf } from './tasks/rule';
import { RuleFields } from './tasks/RuleFields';
import { useDraft } from './useDraft';

interface Props { connection: ConnectionSetup; edited: Line | 'new' | null; onClose: (isSaved: boolean) => void }

/** Enters a line, or changes one. */
export function LineForm({ connection, edited, onClose }: Props) {
  const t = useText();
  const formats = useFormats();
  const title = edited === null || edited === 'new' ? t('integration-line-add') : t('integration-line-edit', { name: formats.phone(edited.number) });
  return (
    <Modal closeButtonProps={{ 'aria-label': t('app-close') }} opened={edited !== null} onClose={() => onClose(false)} title={title} size="md">
      {edited !== null && <Fields connection={connection} line={edited === 'new' ? null : edited} onClose={onClose} />}
    </Modal>
  );
}

interface Values { number: string; name: string; group: string; ignored: boolean; has_own_kinds: boolean; create_contacts: CallKind[]; min_talk_seconds: number | null; min_ring_seconds: number | null; responsible_id: string | null; has_own_tasks: boolean; tasks: TaskRule }

const valuesOf = (line: Line | null, connection: ConnectionSetup): Values => ({
  number: line?.number.e164 ?? line?.number.raw ?? '',
  name: line?.name ?? '',
  group: line?.group ?? '',
  ignored: line?.ignored ?? false,
  has_own_kinds: (line?.create_contacts ?? null) !== null,
  create_contacts: CALL_KINDS.filter(kind => (line?.create_contacts ?? connection.create_contacts).includes(kind)),
  min_talk_seconds: line?.min_talk_seconds ?? null,
  min_ring_seconds: line?.min_ring_seconds ?? null,
  responsible_id: line?.responsible_id ?? null,
  has_own_tasks: (line?.tasks ?? null) !== null,
  tasks: ruleOf(line?.tasks ?? connection.tasks),
});

const bodyOf = (values: Values) => ({
  name: values.name.trim() || null,
  group: values.group.trim() || null,
  ignored: values.ignored,
  create_contacts: values.has_own_kinds ? values.create_contacts : null,
  min_talk_seconds: values.min_talk_seconds,
  min_ring_seconds: values.min_ring_seconds,
  responsible_id: values.responsible_id,
  tasks: values.has_own_tasks ? values.tasks : null,
});

function Fields({ connection, line, onClose }: { connection: ConnectionSetup; line: Line | null; onClose: (isSaved: boolean) => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const [key] = useState(idempotencyKey);
  const [problem, setProblem] = useState<unknown>(null);
  const draft = useDraft(valuesOf(line, connection));
  const { values, set, errors } = draft;
  const saving = useMutation({
    mutationFn: () => (line === null ? createLine({ connection_id: connection.id, number: values.number, ...bodyOf(values) }, key) : patchLine(line, bodyOf(values))),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: keys.lists('line') });
      void queryClient.invalidateQueries({ queryKey: keys.one('connection', connection.id) });
      onClose(true);
    },
    onError: error => {
      const current = line && currentOf(error, line);
      if (current) queryClient.setQueryData(linesQuery(connection.id).queryKey, all => all?.map(one => (one.id === current.id ? current : one)));
      setProblem(isProblem(error, 'stale') ? null : applyProblem(draft.form, error));
    },
  });
  const save = () => { setProblem(null); saving.mutate(); };
  const chosen = useQuery(usersQuery()).data?.find(({ id }) => id === values.responsible_id);
  const users = useUserOptions(chosen ?? null);
  const general = connection.create_contacts.map(kind => t(`integration-kind-${kind}`)).join(', ') || t('integration-kind-none');
  const describe = (field: keyof Values) => {
    if (field === 'responsible_id') return { label: t('integration-line-responsible'), theirs: users.find(({ value }) => value === line?.responsible_id)?.label ?? <Nothing /> };
    if (field === 'has_own_tasks' || field === 'tasks') return { label: t('tasks-rule-step'), theirs: line?.tasks == null ? t('integration-line-as-all') : t('tasks-rule-own') };
    const theirs = line?.[field === 'has_own_kinds' ? 'create_contacts' : field];
    return { label: t(`integration-line-${field}`), theirs: <Plain value={theirs} /> };
  };
  return (
    <form onSubmit={event => { event.preventDefault(); save(); }}>
      <Stack gap="sm">
        {line === null && <TextInput label={t('integration-line-number')} description={t('integration-line-number-about')} required withAsterisk={false} type="tel" data-autofocus value={values.number} error={errors['number']} onChange={event => set('number', event.currentTarget.value)} />}
        <TextInput label={t('integration-line-name')} description={t('integration-line-name-about')} data-autofocus={line === null ? undefined : true} value={values.name} error={errors['name']} onChange={event => set('name', event.currentTarget.value)} />
        <TextInput label={t('integration-line-group')} value={values.group} error={errors['group']} onChange={event => set('group', event.currentTarget.value)} />
        <Switch label={t('integration-line-ignored')} description={t('integration-line-ignored-about')} checked={values.ignored} onChange={event => set('ignored', event.currentTarget.checked)} />
        {!values.ignored && (
          <>
            <Switch label={t('integration-line-has_own_kinds')} description={t('integration-line-own-about', { kinds: general })} checked={values.has_own_kinds} onChange={event => set('has_own_kinds', event.currentTarget.checked)} />
            {values.has_own_kinds && <CallKinds label={t('integration-line-create_contacts')} value={values.create_contacts} onChange={kinds => set('create_contacts', kinds)} />}
            <Select
              label={t('integration-line-responsible')} description={t('integration-line-responsible-about')} placeholder={t('integration-line-responsible-nobody')} data={users} searchable clearable
              clearButtonProps={{ 'aria-label': t('integration-line-responsible-clear') }} nothingFoundMessage={t('app-nothing-found')} value={values.responsible_id} error={errors['responsible_id']} onChange={user => set('responsible_id', user)}
            />
            <Switch label={t('tasks-rule-own')} description={t('tasks-rule-own-about')} checked={values.has_own_tasks} onChange={event => set('has_own_tasks', event.currentTarget.checked)} />
            {values.has_own_tasks && <RuleFields value={values.tasks} errors={ruleErrors(errors)} onChange={(key, value) => set('tasks', { ...values.tasks, [key]: value })} />}
            <Group grow align="flex-end" gap="sm">
              <Seconds label={t('integration-line-min_talk_seconds')} general={connection.min_talk_seconds} value={values.min_talk_seconds} error={errors['min_talk_seconds']} onChange={value => set('min_talk_seconds', value)} />
              <Seconds label={t('integration-line-min_ring_seconds')} general={connection.min_ring_seconds} value={values.min_ring_seconds} error={errors['min_ring_seconds']} onChange={value => set('min_ring_seconds', value)} />
            </Group>
          </>
        )}
        {line !== null
          ? <StepFoot settings={{ ...draft, problem, save, discard: draft.discard, isSaving: saving.isPending, wasSaved: false }} describe={describe} />
          : (
              <>
                <ProblemAlert error={problem} />
                <Group justify="flex-end">
                  <Button variant="default" onClick={() => onClose(false)}>{t('app-cancel')}</Button>
                  <Button type="submit" loading={saving.isPending}>{t('integration-line-add')}</Button>
                </Group>
              </>
            )}
      </Stack>
    </form>
  );
}

/** What the server says of the fields of the rule, by their own names. */
const ruleErrors = (errors: Partial<Record<string, string>>) => Object.fromEntries(Object.entries(errors).map(([field, error]) => [field.replace(/^tasks\./, ''), error]));

function Plain({ value }: { value: unknown }) {
  const t = useText();
  if (value === null || value === undefined || value === '') return <Nothing />;
  if (typeof value === 'boolean') return t(value ? 'app-yes' : 'app-no');
  if (Array.isArray(value)) return value.map(kind => t(`integration-kind-${String(kind)}`)).join(', ') || t('integration-kind-none');
  return typeof value === 'string' || typeof value === 'number' ? value : <Nothing />;
}

interface SecondsProps { label: string; general: number; value: number | null; error: string | undefined; onChange: (value: number | null) => void }

/** Seconds; empty means the connection's. */
function Seconds({ label, general, value, error, onChange }: SecondsProps) {
  const t = useText();
  return (
    <NumberInput
      label={label} min={0} max={3600} allowDecimal={false} value={value ?? ''} error={error} placeholder={t('integration-line-general', { seconds: general })}
      onChange={typed => onChange(typeof typed === 'number' ? typed : null)} suffix={` ${t('integration-seconds')}`}
    />
  );
}
