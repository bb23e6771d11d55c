import { Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { readAmount, typedAmount } from '@/features/deals/money';
import { useText } from '@/i18n';
import { TemplateText } from './TemplateText';
import { usePipelineOptions, useStageOptions } from './ValueField';
import { WhoField } from './WhoField';
import type { FormProps } from './BlockForm';

/** The deal that a block makes. */
export function DealForm({ block, errorOf, onChange }: FormProps<'create_deal'>) {
  const t = useText();
  const pipelines = usePipelineOptions();
  const stages = useStageOptions(block.pipeline_id ?? pipelines[0]?.value ?? null)[0]?.items ?? [];
  const [amount, setAmount] = useState(typedAmount(block.amount));
  const read = readAmount(amount);
  return (
    <>
      <Select
        label={t('automations-pipeline')} clearable clearButtonProps={{ 'aria-label': t('automations-clear') }} placeholder={t('automations-first-pipeline')} data={pipelines} value={block.pipeline_id} error={errorOf('pipeline_id')}
        onChange={id => onChange({ ...block, pipeline_id: id, stage_id: null })}
      />
      {block.pipeline_id !== null && <Select label={t('automations-stage')} clearable clearButtonProps={{ 'aria-label': t('automations-clear') }} placeholder={t('automations-first-stage')} data={stages} value={block.stage_id} error={errorOf('stage_id')} onChange={id => onChange({ ...block, stage_id: id })} />}
      <TemplateText label={t('automations-name')} placeholder={t('automations-deal-name-empty')} value={block.name} error={errorOf('name')} maxLength={200} onChange={name => onChange({ ...block, name })} />
      <TextInput
        label={t('deals-amount')} inputMode="decimal" autoComplete="off" placeholder="12 500" value={amount} error={read === undefined ? t('deals-amount-wrong') : errorOf('amount')}
        // What is no amount is kept, so that it is said and not sent as nothing.
        onChange={event => { const typed = event.currentTarget.value; setAmount(typed); const value = readAmount(typed); onChange({ ...block, amount: value === undefined ? typed : value }); }}
      />
      <WhoField label={t('automations-responsible')} offered={['inherited', 'user', 'rotate_users', 'rotate_team', 'nobody']} value={block.responsible} error={errorOf('responsible')} onChange={responsible => onChange({ ...block, responsible })} />
      <Checkbox label={t('automations-skip-if-open')} description={t('automations-skip-if-open-about')} checked={block.skip_if_open} onChange={event => onChange({ ...block, skip_if_open: event.currentTarget.checked })} />
    </>
  );
}
