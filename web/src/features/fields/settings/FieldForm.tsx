import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { changeField, createField, FIELD_KINDS, fieldsQuery, type CardEntity, type CustomField } from '@/api/fields';
import { currentOf, idempotencyKey, nextKey } from '@/api/version';
import { useText } from '@/i18n';
import { ProblemAlert, UnsavedGuard } from '@/ui';
import { restOf, saidOf } from '../problems';
import { ChoiceList } from './ChoiceList';
import { bodyOf, faultOf, hasChoices, isSameDraft, newChoice, patchOf, startOf, takenAway, type Fault, type FieldDraft } from './draft';

interface Props { entity: CardEntity; field: CustomField | 'new' | null; onClose: () => void }

/** A field: its name, and once and for all its kind. */
export function FieldForm({ entity, field, onClose }: Props) {
  const t = useText();
  const [isDirty, setDirty] = useState(false);
  const [asks, setAsks] = useState(false);
  const isNew = field === 'new';
  const leave = () => { setAsks(false); setDirty(false); onClose(); };
  const tryToLeave = () => { if (isDirty) setAsks(true); else onClose(); };
  return (
    <>
      <Modal opened={field !== null} onClose={tryToLeave} title={t(isNew ? `fields-new-${entity}` : 'fields-one')} size={520} closeOnClickOutside={!isDirty} closeButtonProps={{ 'aria-label': t('app-close') }}>
        {field !== null && <Form entity={entity} field={isNew ? null : field} onDirty={setDirty} onCancel={tryToLeave} onDone={leave} />}
      </Modal>
      <Modal opened={asks} onClose={() => setAsks(false)} title={t('app-unsaved-title')} closeButtonProps={{ 'aria-label': t('app-close') }}>
        <Text>{t('fields-unsaved')}</Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={leave}>{t('app-unsaved-leave')}</Button>
          <Button data-autofocus onClick={() => setAsks(false)}>{t('app-unsaved-stay')}</Button>
        </Group>
      </Modal>
    </>
  );
}

interface FormProps { entity: CardEntity; field: CustomField | null; onDirty: (isDirty: boolean) => void; onCancel: () => void; onDone: () => void }

function Form({ entity, field, onDirty, onCancel, onDone }: FormProps) {
  const t = useText();
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  const [known, setKnown] = useState(field);
  const [start] = useState(() => startOf(field));
  const [draft, setDraft] = useState(start);
  const [fault, setFault] = useState<Fault | null>(null);
  const change = (next: Partial<FieldDraft>) => {
    const changed = { ...draft, ...next };
    setDraft(changed);
    setFault(null);
    onDirty(!isSameDraft(changed, start));
  };
  const save = useMutation({
    mutationFn: () => (known === null ? createField(bodyOf(entity, draft), key.current) : changeField(known, patchOf(known, draft))),
    onSuccess: async () => {
      onDone();
      await queryClient.invalidateQueries({ queryKey: fieldsQuery().queryKey });
    },
    onError: error => {
      key.current = nextKey(key.current, error);
      // Somebody changed it meanwhile: saving again decides for ours.
      const now = known === null ? null : currentOf(error, known);
      if (now !== null) setKnown(now);
    },
  });
  const send = () => {
    const wrong = faultOf(draft);
    setFault(wrong);
    if (wrong === null) save.mutate();
  };
  const gone = takenAway(known, draft);
  const wasStale = known !== null && currentOf(save.error, known) !== null;
  return (
    <form noValidate onSubmit={event => { event.preventDefault(); send(); }}>
      <UnsavedGuard when={!isSameDraft(draft, start) && !save.isSuccess} />
      <Stack gap="md">
        <TextInput
          label={t('fields-name')} data-autofocus required withAsterisk={false} autoComplete="off" maxLength={200} value={draft.name} onChange={event => change({ name: event.currentTarget.value })}
          description={field === null ? undefined : t('fields-key', { key: field.key })} error={fault?.at === 'name' ? t('app-required') : saidOf(save.error, 'name')}
        />
        <Select
          label={t('fields-kind')} description={t(field === null ? 'fields-kind-about' : 'fields-kind-stays')} data={FIELD_KINDS.map(value => ({ value, label: t(`fields-kind-${value}`) }))} value={draft.kind} allowDeselect={false}
          disabled={field !== null} error={saidOf(save.error, 'kind')} comboboxProps={{ shadow: 'md' }} maxDropdownHeight={320}
          onChange={value => {
            const kind = FIELD_KINDS.find(one => one === value);
            if (kind) change({ kind, ...(hasChoices(kind) && draft.choices.length === 0 ? { choices: [newChoice(), newChoice()] } : {}) });
          }}
        />
        {hasChoices(draft.kind) && <ChoiceList choices={draft.choices} fault={fault} error={save.error} onChange={choices => change({ choices })} />}
        {gone.length > 0 && <Alert color="yellow" variant="light">{t('fields-choices-gone', { names: gone.join(', ') })}</Alert>}
        {wasStale ? <Alert role="alert" color="yellow" variant="light" title={t('fields-changed')}>{t('fields-changed-text')}</Alert> : <ProblemAlert error={restOf(save.error, 'name', 'kind', 'choices')} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{t(field === null ? 'fields-create' : 'fields-save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
