import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { createDeal, type Deal } from '@/api/deals';
import { keys } from '@/api/keys';
import { pipelinesQuery, type Pipeline } from '@/api/pipelines';
import { idempotencyKey, nextKey } from '@/api/version';
import { restOf, saidOf, saidOfTags } from '@/features/fields/problems';
import { TagsInput } from '@/features/fields/TagsInput';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useMe } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { FormModal, ProblemAlert, UnsavedGuard } from '@/ui';
import { AmountInput } from './AmountInput';
import { ChooseCompany, ChooseContact } from './Choose';
import { DayInput } from './DayInput';
import { dealOf, type DealValues } from './newDeal';
import type { DealStart } from './NewDealButton';

interface Props { opened: boolean; start: DealStart; onClose: () => void; onMade: (deal: Deal) => void }

/** The form for a deal made by hand. */
export function NewDeal({ opened, start, onClose, onMade }: Props) {
  const t = useText();
  return (
    <FormModal opened={opened} onClose={onClose} title={t('deals-new')} lost={t('deals-new-lost')} size={560}>
      {form => <Form start={start} {...form} onMade={onMade} />}
    </FormModal>
  );
}

interface FormProps { start: DealStart; onDirty: (isDirty: boolean) => void; onCancel: () => void; onMade: (deal: Deal) => void }

function Form({ start, onDirty, onCancel, onMade }: FormProps) {
  const t = useText();
  const me = useMe();
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  const pipelines = useQuery(pipelinesQuery()).data?.filter(({ archived }) => !archived) ?? [];
  const users = useUserOptions(start.responsible ?? null);
  const form = useForm<DealValues>({
    initialValues: {
      name: start.name ?? '', money: { amount: '', currency: me.workspace.currency }, contact: start.contact ?? null, company: start.company ?? null,
      responsible: start.responsible?.id ?? me.user?.id ?? null, close_date: '', tags: [], stage: start.stage ?? null,
    },
    validate: values => dealOf(values).wrong === null ? {} : { [dealOf(values).wrong ?? '']: t(dealOf(values).wrong === 'name' ? 'app-required' : 'deals-amount-wrong') },
    onValuesChange: () => onDirty(true),
  });
  const create = useMutation({
    mutationFn: (values: DealValues) => createDeal({ ...dealOf(values).body, ...stageOf(pipelines, values.stage, start.pipeline), ...(start.call === undefined ? {} : { call_id: start.call }) }, key.current),
    onSuccess: deal => {
      queryClient.setQueryData(keys.one('deal', deal.id), deal);
      for (const queryKey of [keys.lists('deal'), ['pipeline', 'part'], ['contact', 'part']]) void queryClient.invalidateQueries({ queryKey });
      onMade(deal);
    },
    // What was refused may be mended: it is another request then.
    onError: error => { key.current = nextKey(key.current, error); },
  });
  const said = (name: string) => saidOf(create.error, name);
  return (
    <form noValidate onSubmit={form.onSubmit(values => create.mutate(values))}>
      <UnsavedGuard when={form.isDirty() && !create.isSuccess} />
      <Stack gap="md">
        <TextInput label={t('deals-name')} placeholder={t('deals-name-hint')} data-autofocus autoComplete="off" required {...form.getInputProps('name')} error={form.errors['name'] ?? said('name')} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
          <AmountInput value={form.values.money} onChange={money => form.setFieldValue('money', money)} error={form.errors['money'] ?? said('amount') ?? said('currency')} />
          <Stages pipelines={pipelines} value={form.values.stage ?? stageOf(pipelines, null, start.pipeline).stage_id ?? null} error={said('stage_id') ?? said('pipeline_id')} onChange={stage => form.setFieldValue('stage', stage)} />
          <ChooseContact label={t('deals-contact')} value={form.values.contact} onChange={contact => form.setFieldValue('contact', contact)} error={said('contact_id')} />
          <ChooseCompany label={t('deals-company')} value={form.values.company} onChange={company => form.setFieldValue('company', company)} error={said('company_id')} />
          <Select label={t('deals-responsible')} data={users} searchable allowDeselect={false} nothingFoundMessage={t('app-nothing-found')} {...form.getInputProps('responsible')} error={said('responsible_id')} />
          <DayInput label={t('deals-close-date')} value={form.values.close_date} onChange={day => form.setFieldValue('close_date', day)} error={said('close_date')} />
        </SimpleGrid>
        <TagsInput entity="deal" label={t('fields-tags')} value={form.values.tags} onChange={tags => form.setFieldValue('tags', tags)} error={saidOfTags(create.error)} />
        <ProblemAlert error={restOf(create.error, 'name', 'amount', 'currency', 'stage_id', 'pipeline_id', 'contact_id', 'company_id', 'responsible_id', 'close_date', 'tags')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" loading={create.isPending}>{t('deals-create')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The stages that a deal can begin in, by pipelines if there are several. */
function Stages({ pipelines, value, error, onChange }: { pipelines: Pipeline[]; value: string | null; error: string | undefined; onChange: (stage: string) => void }) {
  const t = useText();
  const groups = pipelines.map(({ name, stages }) => ({ group: name, items: stages.filter(({ kind }) => kind === 'open').map(stage => ({ value: stage.id, label: stage.name })) }));
  return <Select label={t('deals-stage')} data={groups.length > 1 ? groups : groups[0]?.items ?? []} allowDeselect={false} value={value} error={error} onChange={stage => { if (stage !== null) onChange(stage); }} />;
}

/** The chosen stage with its pipeline; else the first open one of the pipeline, or of the first. */
function stageOf(pipelines: Pipeline[], stage: string | null, pipeline: string | undefined): { pipeline_id?: string; stage_id?: string } {
  const of = pipelines.find(({ id, stages }) => (stage === null ? pipeline === undefined || id === pipeline : stages.some(one => one.id === stage)));
  const chosen = stage ?? of?.stages.find(({ kind }) => kind === 'open')?.id;
  return of && chosen !== undefined ? { pipeline_id: of.id, stage_id: chosen } : {};
}
