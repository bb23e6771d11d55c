import { Checkbox, MultiSelect, NumberInput, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createElement } from 'react';
import { TRIGGER_KINDS, vocabularyQuery, type Trigger } from '@/api/automations';
import { TASK_KINDS } from '@/api/tasks';
import { DIRECTIONS, OUTCOMES } from '@/features/calls/search';
import { useText } from '@/i18n';
import { newTrigger, TRIGGER_ICONS } from '../model/blocks';
import { useWords } from '../words';
import { Conditions } from './Conditions';
import { EntityField } from './EntityField';
import { useFormOptions, useLineOptions, usePipelineOptions, useStageOptions } from './ValueField';
import type { ErrorOf } from './errors';
import classes from '../editor/chain.module.css';

const ORIGINS = ['call', 'user', 'import', 'form', 'automation'] as const;
const CALLS: readonly Trigger['kind'][] = ['call_ended', 'call_answered', 'call_missed'];

interface Props { trigger: Trigger; errorOf: ErrorOf; onChange: (trigger: Trigger) => void }

/** When the automation runs. */
export function TriggerForm({ trigger, errorOf, onChange }: Props) {
  const t = useText();
  const set = (change: Partial<Trigger>) => onChange({ ...trigger, ...change });
  const offered = useQuery(vocabularyQuery()).data?.triggers.map(({ kind }) => kind) ?? TRIGGER_KINDS;
  return (
    <>
      <Select
        label={t('automations-trigger')} allowDeselect={false} data={TRIGGER_KINDS.filter(kind => offered.includes(kind) || kind === trigger.kind).map(kind => ({ value: kind, label: t(`automations-trigger-${kind}`) }))} value={trigger.kind} maxDropdownHeight={400}
        leftSection={createElement(TRIGGER_ICONS[trigger.kind], { size: 16, stroke: 1.7 })}
        onChange={chosen => { const kind = TRIGGER_KINDS.find(one => one === chosen); if (kind && kind !== trigger.kind) onChange(newTrigger(kind, trigger.conditions)); }}
      />
      <Narrowing trigger={trigger} errorOf={errorOf} set={set} />
      <Conditions label={t('automations-only-if')} hint={t('automations-only-if-about')} value={trigger.conditions ?? []} error={errorOf('conditions')} onChange={conditions => set({ conditions })} />
    </>
  );
}

/** What narrows a trigger, by its kind. */
function Narrowing({ trigger, errorOf, set }: { trigger: Trigger; errorOf: ErrorOf; set: (change: Partial<Trigger>) => void }) {
  const t = useText();
  const words = useWords();
  const lines = useLineOptions();
  const pipelines = usePipelineOptions();
  const stages = useStageOptions(trigger.pipeline_id ?? null);
  const forms = useFormOptions(trigger.kind === 'form_submitted');
  const any = t('automations-any');
  const many = (label: string, data: { value: string; label: string }[] | ReturnType<typeof useStageOptions>, value: string[] | undefined, onChange: (value: string[]) => void) => (
    <MultiSelect label={label} data={data} value={value ?? []} placeholder={(value ?? []).length === 0 ? any : ''} clearable clearButtonProps={{ 'aria-label': t('automations-clear') }} nothingFoundMessage={t('app-nothing-found')} maxDropdownHeight={280} onChange={onChange} />
  );
  const score = (label: string, value: number | null | undefined, onChange: (value: number | null) => void) => (
    <NumberInput label={label} hideControls min={0} value={value ?? ''} placeholder={any} onChange={typed => onChange(typeof typed === 'number' ? typed : null)} />
  );
  switch (trigger.kind) {
    case 'contact_created': return (
      <Checkbox.Group label={t('automations-origins')} value={trigger.origins ?? ['call']} onChange={origins => set({ origins })} error={errorOf('origins')}>
        <Stack gap={8} mt={6}>{ORIGINS.map(one => <Checkbox key={one} value={one} label={t(`automations-origin-${one}`)} />)}</Stack>
      </Checkbox.Group>
    );
    case 'call_ended': case 'call_answered': case 'call_missed': return (
      <>
        {trigger.kind !== 'call_missed' && many(t('automations-directions'), DIRECTIONS.map(value => ({ value, label: words.choice('call', 'direction', value) })), trigger.directions, directions => set({ directions }))}
        {trigger.kind === 'call_ended' && many(t('automations-outcomes'), OUTCOMES.map(value => ({ value, label: words.choice('call', 'outcome', value) })), trigger.outcomes, outcomes => set({ outcomes }))}
        {CALLS.includes(trigger.kind) && many(t('automations-lines'), lines, trigger.line_ids, ids => set({ line_ids: ids }))}
        <YesNo label={t('automations-first-call')} value={trigger.first_call ?? null} onChange={value => set({ first_call: value })} />
        {trigger.kind === 'call_ended' && <YesNo label={t('automations-target')} value={trigger.target ?? null} onChange={target => set({ target })} />}
      </>
    );
    case 'call_processed': return <div className={classes['pair']}>{score(t('automations-score-min'), trigger.min_score, value => set({ min_score: value }))}{score(t('automations-score-max'), trigger.max_score, value => set({ max_score: value }))}</div>;
    case 'deal_created': return many(t('automations-pipelines'), pipelines, trigger.pipeline_ids, ids => set({ pipeline_ids: ids }));
    case 'deal_moved': return (
      <>
        <Select label={t('automations-pipeline')} clearable clearButtonProps={{ 'aria-label': t('automations-clear') }} placeholder={any} data={pipelines} value={trigger.pipeline_id ?? null} onChange={id => set({ pipeline_id: id, from_stage_ids: [], to_stage_ids: [] })} />
        {many(t('automations-from-stages'), stages, trigger.from_stage_ids, ids => set({ from_stage_ids: ids }))}
        {many(t('automations-to-stages'), stages, trigger.to_stage_ids, ids => set({ to_stage_ids: ids }))}
      </>
    );
    case 'field_changed': return <EntityField label={t('automations-changed-field')} entity={trigger.entity ?? 'deal'} field={trigger.field ?? ''} error={errorOf('field')} onChange={(entity, field) => set({ entity, field })} />;
    case 'task_overdue': return many(t('automations-task-types'), TASK_KINDS.map(value => ({ value, label: words.choice('task', 'type', value) })), trigger.task_types, types => set({ task_types: types }));
    case 'form_submitted': return many(t('automations-forms'), forms, trigger.form_ids, ids => set({ form_ids: ids }));
  }
}

function YesNo({ label, value, onChange }: { label: string; value: boolean | null; onChange: (value: boolean | null) => void }) {
  const t = useText();
  return (
    <Select
      label={label} allowDeselect={false} value={value === null ? 'any' : String(value)} data={[{ value: 'any', label: t('automations-no-matter') }, { value: 'true', label: t('app-yes') }, { value: 'false', label: t('app-no') }]}
      onChange={chosen => onChange(chosen === 'true' ? true : chosen === 'false' ? false : null)}
    />
  );
}
