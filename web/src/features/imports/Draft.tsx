import { Button, Checkbox, Group, Select, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldsQuery } from '@/api/fields';
import { changeImport, discardImport, startImport, type Import, type ImportPatch, type ImportPreview } from '@/api/imports';
import { keys } from '@/api/keys';
import { pipelinesQuery } from '@/api/pipelines';
import { useFormats, useText } from '@/i18n';
import { LinkButton, ProblemAlert, useNotify } from '@/ui';
import { Columns } from './Columns';
import { Counted } from './Counted';
import { EntitySelect } from './EntitySelect';
import { HowRead } from './HowRead';
import { wordsOf, type Word } from './meaning';
import { hasKey, means } from './plan';
import { filesWithout } from './search';
import { useCounting } from './useCounting';
import { Words } from './Words';
import classes from './imports.module.css';

const MERGE_BY = ['phone_or_email', 'phone', 'email'] as const;

/** A file that was read: what it holds, what its columns and words mean, what would come of it. `files` are those that it was brought with. */
export function Draft({ row, files }: { row: Import; files: string | undefined }) {
  const t = useText();
  const formats = useFormats();
  const { change, start, discard } = useDraft(row, files);
  const { words, runs } = useCounts(row);
  useCounting(row, discard.isPending || discard.isSuccess);
  const patch = (body: ImportPatch) => change.mutate(body);
  return (
    <div className={classes['parts']}>
      <div className={classes['file']}>
        <div><b>{row.file_name === '' ? t('imports-file') : row.file_name}</b><span>{t('imports-rows', { count: row.rows, rows: formats.number(row.rows) })}</span></div>
        <div className={classes['how']}>
          <EntitySelect value={row.entity} disabled={change.isPending} onChange={entity => { if (entity !== undefined) patch({ entity }); }} />
          <HowRead row={row} files={files} />
        </div>
      </div>
      <section aria-labelledby="import-columns">
        <h2 id="import-columns" className={classes['heading']}>{t('imports-columns')}</h2>
        <p className={classes['hint']}>{t(row.remembered ? 'imports-columns-remembered' : 'imports-columns-guessed')}</p>
        <Columns row={row} onChange={columns => patch({ columns })} />
        {row.entity === 'deals' && !means(row, 'pipeline') && <PipelineOf row={row} onChange={pipeline_id => patch({ pipeline_id })} />}
      </section>
      <Known row={row} onChange={patch} />
      {words.length > 0 && <Words words={words} values={row.values} onChange={values => patch({ values })} />}
      <Counted row={row} isOneOfSeveral={files !== undefined}>
        {(runs > 0 || row.run_automations) && (
          <Checkbox label={t('imports-automations')} description={t('imports-runs', { count: runs, runs: formats.number(runs) })} checked={row.run_automations} onChange={event => patch({ run_automations: event.currentTarget.checked })} />
        )}
      </Counted>
      <ProblemAlert error={start.error ?? change.error} />
      <Group>
        {files === undefined
          ? <Button loading={start.isPending} disabled={!hasKey(row) || change.isPending} onClick={() => start.mutate()}>{t('imports-start', { count: row.rows, rows: formats.number(row.rows) })}</Button>
          : <LinkButton to="/import" search={{ files }}>{t('imports-to-files')}</LinkButton>}
        <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate()}>{t('imports-discard')}</Button>
      </Group>
    </div>
  );
}

/** How rows are recognised as cards that are there already, and what then becomes of those. */
function Known({ row, onChange }: { row: Import; onChange: (body: ImportPatch) => void }) {
  const t = useText();
  const persons = useQuery(fieldsQuery()).data?.filter(({ kind }) => kind === 'person').map(({ id }) => `field:${id}` as const) ?? [];
  const isContacts = row.entity === 'contacts';
  return (
    <section aria-labelledby="import-merging">
      <h2 id="import-merging" className={classes['heading']}>{t(isContacts ? 'imports-merging' : 'imports-merging-cards')}</h2>
      {!isContacts && <p className={classes['hint']}>{t(`imports-known-${row.entity}`)}</p>}
      <Stack gap="sm" maw={560}>
        {isContacts && (
          <Select
            label={t('imports-merge-by')} description={t('imports-merge-by-hint')} allowDeselect={false} value={row.merge_by}
            data={MERGE_BY.map(value => ({ value, label: t(`imports-merge-by-${value}`) }))} onChange={value => { const chosen = MERGE_BY.find(one => one === value); if (chosen) onChange({ merge_by: chosen }); }}
          />
        )}
        <Checkbox label={t('imports-overwrite')} description={t('imports-overwrite-hint')} checked={row.overwrite} onChange={event => onChange({ overwrite: event.currentTarget.checked })} />
        {(['responsible', ...persons] as const).some(field => means(row, field)) && (
          <Checkbox label={t('imports-skip-people')} description={t('imports-skip-people-hint')} checked={row.skip_unknown_responsible} onChange={event => onChange({ skip_unknown_responsible: event.currentTarget.checked })} />
        )}
      </Stack>
    </section>
  );
}

const OPEN = 'open';

/** Where deals go whose file says nothing of pipelines. */
function PipelineOf({ row, onChange }: { row: Import; onChange: (id: string | null) => void }) {
  const t = useText();
  const pipelines = useQuery(pipelinesQuery()).data?.filter(({ id, archived }) => !archived || id === row.pipeline_id) ?? [];
  const [first] = pipelines;
  if (first === undefined || pipelines.length < 2) return null;
  // By the names of stages they are found in any pipeline; without them the first one is meant.
  const byStage = means(row, 'stage');
  const data = [...(byStage ? [{ value: OPEN, label: t('imports-pipeline-by-stage') }] : []), ...pipelines.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Select
      className={classes['pipeline'] ?? ''} label={t('imports-pipeline')} data={data} value={row.pipeline_id ?? (byStage ? OPEN : first.id)} allowDeselect={false}
      onChange={chosen => onChange(chosen === OPEN || chosen === null || (!byStage && chosen === first.id) ? null : chosen)}
    />
  );
}

interface Counts { row: Import; preview: ImportPreview | null; words: Word[] }

/** Words and runs as they were counted last: they stay while something is counted anew. */
function useCounts(row: Import): { words: Word[]; runs: number } {
  const [last, setLast] = useState<Counts | null>(null);
  let now = last;
  if (now === null || now.row !== row) {
    // Of another kind of file nothing holds.
    const before = now?.row.entity === row.entity ? now : null;
    const preview = row.preview ?? before?.preview ?? null;
    now = { row, preview, words: wordsOf(before?.words ?? [], row, preview) };
    setLast(now);
  }
  return { words: now.words, runs: now.preview?.runs ?? 0 };
}

function useDraft(row: Import, files: string | undefined) {
  const navigate = useNavigate();
  const { failed } = useNotify();
  const queryClient = useQueryClient();
  const keep = (now: Import) => {
    queryClient.setQueryData(keys.one('import', now.id), now);
    void queryClient.invalidateQueries({ queryKey: keys.lists('import') });
  };
  const change = useMutation({ mutationFn: (body: ImportPatch) => changeImport(row, body), onSuccess: keep });
  const start = useMutation({ mutationFn: () => startImport(row.id), onSuccess: keep });
  const discard = useMutation({
    mutationFn: () => discardImport(row.id),
    onSuccess: now => {
      const left = filesWithout(files, row.id);
      void navigate({ to: '/import', search: left === undefined ? { entity: row.entity } : { files: left } }).then(() => keep(now));
    },
    onError: failed,
  });
  return { change, start, discard };
}
