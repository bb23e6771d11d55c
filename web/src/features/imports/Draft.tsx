import { Button, Checkbox, Group, Select, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { cancelImport, changeImport, countImport, startImport, type Import, type ImportPatch } from '@/api/imports';
import { keys } from '@/api/keys';
import { useFormats, useText } from '@/i18n';
import { ProblemAlert, useNotify } from '@/ui';
import { Columns } from './Columns';
import { Counted } from './Counted';
import { HowRead } from './HowRead';
import { hasKey, isOver } from './plan';
import classes from './imports.module.css';

const MERGE_BY = ['phone_or_email', 'phone', 'email'] as const;

/** A file that was read: what its columns mean, what would come of it. */
export function Draft({ row }: { row: Import }) {
  const t = useText();
  const formats = useFormats();
  const { change, start, discard } = useDraft(row);
  useCounting(row);
  const patch = (body: ImportPatch) => change.mutate(body);
  return (
    <div className={classes['parts']}>
      <div className={classes['file']}>
        <div><b>{row.file_name === '' ? t('imports-file') : row.file_name}</b><span>{t('imports-rows', { count: row.rows, rows: formats.number(row.rows) })}</span></div>
        <HowRead row={row} />
      </div>
      <section aria-labelledby="import-columns">
        <h2 id="import-columns" className={classes['heading']}>{t('imports-columns')}</h2>
        <p className={classes['hint']}>{t(row.remembered ? 'imports-columns-remembered' : 'imports-columns-guessed')}</p>
        <Columns row={row} onChange={columns => patch({ columns })} />
      </section>
      <section aria-labelledby="import-merging">
        <h2 id="import-merging" className={classes['heading']}>{t('imports-merging')}</h2>
        <Stack gap="sm" maw={560}>
          <Select
            label={t('imports-merge-by')} description={t('imports-merge-by-hint')} allowDeselect={false} value={row.merge_by}
            data={MERGE_BY.map(value => ({ value, label: t(`imports-merge-by-${value}`) }))} onChange={value => { const chosen = MERGE_BY.find(one => one === value); if (chosen) patch({ merge_by: chosen }); }}
          />
          <Checkbox label={t('imports-overwrite')} description={t('imports-overwrite-hint')} checked={row.overwrite} onChange={event => patch({ overwrite: event.currentTarget.checked })} />
          {row.columns.some(({ field }) => field === 'responsible') && (
            <Checkbox label={t('imports-skip-responsible')} description={t('imports-skip-responsible-hint')} checked={row.skip_unknown_responsible} onChange={event => patch({ skip_unknown_responsible: event.currentTarget.checked })} />
          )}
        </Stack>
      </section>
      <Counted row={row} />
      <ProblemAlert error={start.error ?? change.error} />
      <Group>
        <Button loading={start.isPending} disabled={!hasKey(row) || change.isPending} onClick={() => start.mutate()}>{t('imports-start', { count: row.rows, rows: formats.number(row.rows) })}</Button>
        <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate()}>{t('imports-discard')}</Button>
      </Group>
    </div>
  );
}

function useDraft(row: Import) {
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
    mutationFn: async () => {
      // The first time only gives up a count that is under way.
      const now = await cancelImport(row.id);
      return isOver(now) ? now : cancelImport(row.id);
    },
    onSuccess: now => { void navigate({ to: '/contacts/import', search: {} }).then(() => keep(now)); },
    onError: failed,
  });
  return { change, start, discard };
}

/** Whatever is chosen is counted at once: the figures below are always those of what stands above. */
function useCounting(row: Import) {
  const { failed } = useNotify();
  const queryClient = useQueryClient();
  const count = useMutation({ mutationFn: countImport, onSuccess: now => { queryClient.setQueryData(keys.one('import', now.id), now); }, onError: failed });
  const { mutate } = count;
  const isReady = row.state === 'ready' && hasKey(row);
  useEffect(() => { if (isReady) mutate(row.id); }, [isReady, row.id, row.version, mutate]);
}
