import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { changePipeline, createPipeline, pipelinesQuery, type Pipeline } from '@/api/pipelines';
import { currentOf, idempotencyKey, nextKey } from '@/api/version';
import { Items } from '@/features/fields/ListField';
import { restOf, saidOf } from '@/features/fields/problems';
import { useText } from '@/i18n';
import { ProblemAlert, UnsavedGuard } from '@/ui';
import { bodyOf, faultOf, isSameDraft, startOf, type Draft, type Fault } from './draft';
import { StageList } from './StageList';
import classes from './pipelines.module.css';

/** A pipeline as a whole: its name, its stages, why deals are lost. */
export function PipelineForm({ pipeline, onClose }: { pipeline: Pipeline | 'new' | null; onClose: () => void }) {
  const t = useText();
  const [isDirty, setDirty] = useState(false);
  const [asks, setAsks] = useState(false);
  const isNew = pipeline === 'new';
  const leave = () => { setAsks(false); setDirty(false); onClose(); };
  const tryToLeave = () => { if (isDirty) setAsks(true); else onClose(); };
  return (
    <>
      <Modal opened={pipeline !== null} onClose={tryToLeave} title={t(isNew ? 'pipelines-add' : 'pipelines-edit-title')} size={600} closeOnClickOutside={!isDirty} closeButtonProps={{ 'aria-label': t('app-close') }}>
        {pipeline !== null && <Form pipeline={isNew ? null : pipeline} onDirty={setDirty} onCancel={tryToLeave} onDone={leave} />}
      </Modal>
      <Modal opened={asks} onClose={() => setAsks(false)} title={t('app-unsaved-title')} closeButtonProps={{ 'aria-label': t('app-close') }}>
        <Text>{t('pipelines-unsaved')}</Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={leave}>{t('app-unsaved-leave')}</Button>
          <Button data-autofocus onClick={() => setAsks(false)}>{t('app-unsaved-stay')}</Button>
        </Group>
      </Modal>
    </>
  );
}

interface FormProps { pipeline: Pipeline | null; onDirty: (isDirty: boolean) => void; onCancel: () => void; onDone: () => void }

function Form({ pipeline, onDirty, onCancel, onDone }: FormProps) {
  const t = useText();
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  const [known, setKnown] = useState(pipeline);
  const [start] = useState(() => startOf(pipeline, kind => t(`pipelines-first-${kind}`)));
  const [draft, setDraft] = useState(start);
  const [fault, setFault] = useState<Fault | null>(null);
  const change = (next: Partial<Draft>) => {
    const changed = { ...draft, ...next };
    setDraft(changed);
    setFault(null);
    onDirty(!isSameDraft(changed, start));
  };
  const save = useMutation({
    mutationFn: () => (known === null ? createPipeline(bodyOf(draft), key.current) : changePipeline(known, bodyOf(draft))),
    onSuccess: async () => {
      onDone();
      await Promise.all([queryClient.invalidateQueries({ queryKey: pipelinesQuery().queryKey }), queryClient.invalidateQueries({ queryKey: ['pipeline', 'part'] })]);
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
  const isTheirs = known !== pipeline;
  return (
    <form noValidate onSubmit={event => { event.preventDefault(); send(); }}>
      <UnsavedGuard when={!isSameDraft(draft, start) && !save.isSuccess} />
      <Stack gap="md">
        <TextInput
          label={t('pipelines-name')} data-autofocus required withAsterisk={false} autoComplete="off" value={draft.name} onChange={event => change({ name: event.currentTarget.value })}
          error={fault?.at === 'name' ? t('app-required') : saidOf(save.error, 'name')}
        />
        <StageList stages={draft.stages} fault={fault} error={save.error} onChange={stages => change({ stages })} />
        <fieldset className={classes['plain']}>
          <legend>
            <Text component="span" size="sm" fw={500} display="block">{t('pipelines-reasons')}</Text>
            <Text component="span" size="xs" c="dimmed" display="block">{t('pipelines-reasons-about')}</Text>
          </legend>
          <Items name="lost_reasons" type="text" itemLabel={t('pipelines-reason')} addLabel={t('pipelines-reason-add')} items={draft.reasons} onChange={reasons => change({ reasons })} error={save.error} />
        </fieldset>
        {isTheirs ? <Alert role="alert" color="yellow" variant="light" title={t('pipelines-conflict')}>{t('pipelines-conflict-text')}</Alert> : <ProblemAlert error={restOf(save.error, 'name', 'stages', 'lost_reasons')} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{t(pipeline === null ? 'pipelines-create' : 'pipelines-save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
