import { Autocomplete, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BulkChange } from '@/api/bulk';
import type { CardEntity, Carded } from '@/api/fields';
import type { Stage } from '@/api/pipelines';
import { Problem } from '@/api/problem';
import { useSources } from '@/features/contacts/useSources';
import { useFieldsOf } from '@/features/fields/custom/useFieldsOf';
import { ValueInput } from '@/features/fields/custom/ValueInput';
import { draftOf, isNothing, jsonOf } from '@/features/fields/custom/values';
import { TagsInput } from '@/features/fields/TagsInput';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useMe } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { changeOf, type Action, type BulkDraft } from './change';

interface Props { entity: CardEntity; action: Action; rows: Carded[]; stages: Stage[]; error: unknown; onSend: (change: BulkChange) => void; onCancel: () => void }

/** What is to change. */
export function BulkForm({ entity, action, rows, stages, error, onSend, onCancel }: Props) {
  const t = useText();
  const [draft, setDraft] = useState<BulkDraft>({ stage: null, tags: [], field: null, value: '', typed: '' });
  const change = changeOf(action, draft, rows.length);
  // What the server says of single members is all that went wrong.
  const details = error instanceof Problem ? [...new Set(error.errors.map(({ detail }) => detail))].join(' ') : '';
  return (
    <form noValidate onSubmit={event => { event.preventDefault(); if (change !== null) onSend(change); }}>
      <Stack gap="md">
        <Input entity={entity} action={action} rows={rows} stages={stages} draft={draft} error={details === '' ? undefined : details} onChange={next => setDraft({ ...draft, ...next })} />
        {details === '' && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" disabled={change === null} {...(action === 'delete' ? { color: 'red' } : {})}>{action === 'delete' ? t('bulk-delete', { count: rows.length }) : t('bulk-change', { count: rows.length })}</Button>
        </Group>
      </Stack>
    </form>
  );
}

interface InputProps extends Pick<Props, 'entity' | 'action' | 'rows' | 'stages'> { draft: BulkDraft; error: string | undefined; onChange: (change: Partial<BulkDraft>) => void }

function Input({ entity, action, rows, stages, draft, error, onChange }: InputProps) {
  const t = useText();
  const users = useUserOptions();
  const sources = useSources();
  switch (action) {
    case 'responsible': return (
      <Select
        label={t('bulk-responsible')} data={[{ value: NOBODY, label: t('bulk-nobody') }, ...users]} value={draft.responsible === undefined ? null : draft.responsible ?? NOBODY} searchable allowDeselect={false} data-autofocus error={error}
        nothingFoundMessage={t('app-nothing-found')} comboboxProps={{ shadow: 'md' }} onChange={value => { if (value !== null) onChange({ responsible: value === NOBODY ? null : value }); }}
      />
    );
    case 'stage': return <Select label={t('deals-stage')} data={stages.map(({ id, name }) => ({ value: id, label: name }))} value={draft.stage} allowDeselect={false} data-autofocus error={error} comboboxProps={{ shadow: 'md' }} onChange={stage => onChange({ stage })} />;
    case 'add_tags': return <TagsInput entity={entity} label={t('fields-tags')} description={t('fields-tags-hint')} value={draft.tags} onChange={tags => onChange({ tags })} position="bottom-start" autoFocus error={error} />;
    case 'remove_tags': return <TagsInput entity={entity} label={t('fields-tags')} description={t('bulk-remove-tags-about')} only={[...new Set(rows.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b))} value={draft.tags} onChange={tags => onChange({ tags })} position="bottom-start" autoFocus error={error} />;
    case 'source': return <Autocomplete label={t('bulk-source')} description={t('bulk-empty-takes-away')} data={sources} value={draft.source ?? ''} onChange={source => onChange({ source })} data-autofocus error={error} maxLength={200} comboboxProps={{ shadow: 'md' }} />;
    case 'field': return <FieldInput entity={entity} draft={draft} error={error} onChange={onChange} />;
    case 'delete': return (
      <>
        <Text>{t(`bulk-delete-${entity}`, { count: rows.length })}</Text>
        <TextInput label={t('app-confirm-name', { name: String(rows.length) })} data-autofocus autoComplete="off" inputMode="numeric" value={draft.typed} error={error} onChange={event => onChange({ typed: event.currentTarget.value })} />
      </>
    );
  }
}

/** Which field, and what is to stand in it. */
function FieldInput({ entity, draft, error, onChange }: Pick<InputProps, 'entity' | 'draft' | 'error' | 'onChange'>) {
  const t = useText();
  const { workspace: { currency } } = useMe();
  const fields = useFieldsOf(entity).filter(({ archived }) => !archived);
  const { field, value } = draft;
  const json = field === null ? undefined : jsonOf(field.kind, value);
  return (
    <>
      <Select
        label={t('bulk-field')} data={fields.map(({ id, name }) => ({ value: id, label: name }))} value={field?.id ?? null} searchable={fields.length > 8} allowDeselect={false} data-autofocus comboboxProps={{ shadow: 'md' }} nothingFoundMessage={t('app-nothing-found')}
        onChange={id => {
          const chosen = fields.find(one => one.id === id);
          if (chosen) onChange({ field: chosen, value: draftOf(chosen.kind, null, currency) });
        }}
      />
      {field && <ValueInput key={field.id} field={field} label={t('bulk-value')} draft={value} onChange={next => onChange({ value: next })} error={error} />}
      {json !== undefined && isNothing(json) && <Text size="sm" c="dimmed">{t('bulk-empty-takes-away')}</Text>}
    </>
  );
}

const NOBODY = '-';
