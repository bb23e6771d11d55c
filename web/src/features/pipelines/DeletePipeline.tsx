import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deletePipeline, pipelinesQuery, type Pipeline } from '@/api/pipelines';
import { currentOf } from '@/api/version';
import { useText } from '@/i18n';
import { ConfirmByName, useNotify } from '@/ui';
import { useState } from 'react';

/** Asks for the name before a pipeline goes; one with deals does not. */
export function DeletePipeline({ pipeline, onClose }: { pipeline: Pipeline; onClose: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const { said } = useNotify();
  const [known, setKnown] = useState(pipeline);
  const remove = useMutation({
    mutationFn: () => deletePipeline(known),
    onSuccess: () => { said(t('pipelines-deleted', { name: pipeline.name })); onClose(); },
    onError: error => { const now = currentOf(error, known); if (now) setKnown(now); },
    onSettled: () => queryClient.invalidateQueries({ queryKey: pipelinesQuery().queryKey }),
  });
  return (
    <ConfirmByName opened onClose={onClose} title={t('pipelines-delete-title')} name={pipeline.name} action={t('pipelines-delete')} onConfirm={() => remove.mutate()} isBusy={remove.isPending} error={remove.error}>
      {t('pipelines-delete-text')}
    </ConfirmByName>
  );
}
