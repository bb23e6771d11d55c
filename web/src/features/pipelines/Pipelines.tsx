import { ActionIcon, Button, Menu, Skeleton } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconArrowDown, IconArrowUp, IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changePipeline, pipelinesQuery, type Pipeline, type PipelinePatch } from '@/api/pipelines';
import { useText } from '@/i18n';
import { Blank, Failed, Page, useNotify } from '@/ui';
import { DeletePipeline } from './DeletePipeline';
import { PipelineForm } from './PipelineForm';
import classes from './pipelines.module.css';

/** The pipelines of the workspace: their stages, their order, and why deals are lost. */
export function Pipelines() {
  const t = useText();
  const list = useQuery(pipelinesQuery());
  const [edited, setEdited] = useState<Pipeline | 'new' | null>(null);
  const [deleted, setDeleted] = useState<Pipeline | null>(null);
  const rows = list.data ?? [];
  const used = rows.filter(({ archived }) => !archived);
  const archived = rows.filter(one => one.archived);
  const add = <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>{t('pipelines-add')}</Button>;
  return (
    <Page narrow title={t('pipelines-title')} about={t('pipelines-about')} actions={rows.length > 0 && add}>
      {list.isPending && <div role="status" aria-label={t('app-loading')} className={classes['waiting']}>{[1, 2].map(at => <Skeleton key={at} h={72} mb={8} />)}</div>}
      {list.isError && !list.data && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <Blank title={t('pipelines-empty')} action={add}>{t('pipelines-empty-text')}</Blank>}
      {used.length > 0 && <Rows rows={used} label={t('pipelines-title')} onEdit={setEdited} onDelete={setDeleted} />}
      {archived.length > 0 && (
        <>
          <h2 className={classes['archived']}>{t('pipelines-archived')}</h2>
          <Rows rows={archived} label={t('pipelines-archived')} onEdit={setEdited} onDelete={setDeleted} />
        </>
      )}
      <PipelineForm pipeline={edited} onClose={() => setEdited(null)} />
      {deleted && <DeletePipeline pipeline={deleted} onClose={() => setDeleted(null)} />}
    </Page>
  );
}

interface RowsProps { rows: Pipeline[]; label: string; onEdit: (pipeline: Pipeline) => void; onDelete: (pipeline: Pipeline) => void }

function Rows({ rows, label, onEdit, onDelete }: RowsProps) {
  const t = useText();
  const { failed, undoable } = useNotify();
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: ({ pipeline, patch }: { pipeline: Pipeline; patch: PipelinePatch }) => changePipeline(pipeline, patch),
    onError: failed,
    // One that moves moves others.
    onSettled: () => queryClient.invalidateQueries({ queryKey: pipelinesQuery().queryKey }),
  });
  const archive = (pipeline: Pipeline) => {
    const to = !pipeline.archived;
    const put = (row: Pipeline, archived: boolean) => change.mutateAsync({ pipeline: row, patch: { archived } });
    void put(pipeline, to).then(row => undoable(t(to ? 'pipelines-was-archived' : 'pipelines-was-restored', { name: pipeline.name }), () => put(row, !to)), () => undefined);
  };
  return (
    <ul className={classes['list']} aria-label={label}>
      {rows.map((pipeline, at) => {
        const { name } = pipeline;
        const move = (to: Pipeline | undefined) => { if (to) change.mutate({ pipeline, patch: { position: to.position } }); };
        return (
          <li key={pipeline.id}>
            <div className={classes['what']}>
              <div className={classes['name']}>{name}</div>
              <Stages pipeline={pipeline} />
            </div>
            {!pipeline.archived && at > 0 && <ActionIcon variant="subtle" color="gray" size={32} disabled={change.isPending} aria-label={t('pipelines-up', { name })} onClick={() => move(rows[at - 1])}><IconArrowUp size={16} /></ActionIcon>}
            {!pipeline.archived && at < rows.length - 1 && <ActionIcon variant="subtle" color="gray" size={32} disabled={change.isPending} aria-label={t('pipelines-down', { name })} onClick={() => move(rows[at + 1])}><IconArrowDown size={16} /></ActionIcon>}
            <Button variant="default" size="compact-md" leftSection={<IconPencil size={15} />} aria-label={t('pipelines-edit-of', { name })} onClick={() => onEdit(pipeline)}>{t('pipelines-edit')}</Button>
            <Menu position="bottom-end">
              <Menu.Target><ActionIcon variant="subtle" color="gray" size={32} aria-label={t('pipelines-menu', { name })}><IconDots size={16} /></ActionIcon></Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={pipeline.archived ? <IconArchiveOff size={15} /> : <IconArchive size={15} />} onClick={() => archive(pipeline)}>{t(pipeline.archived ? 'pipelines-restore' : 'pipelines-archive')}</Menu.Item>
                <Menu.Item c="var(--sw-bad)" leftSection={<IconTrash size={15} />} onClick={() => onDelete(pipeline)}>{t('pipelines-delete')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </li>
        );
      })}
    </ul>
  );
}

/** The stages in their order, in one line. */
function Stages({ pipeline }: { pipeline: Pipeline }) {
  return (
    <p className={classes['stages']}>
      {pipeline.stages.map(({ id, name, kind }) => <span key={id} data-kind={kind}>{name}</span>)}
    </p>
  );
}
