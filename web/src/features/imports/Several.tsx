import { ActionIcon, Anchor, Button, Group, Progress, Skeleton, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { changeImport, discardImport, refusedHref, startImport, type Import, type ImportEntity } from '@/api/imports';
import { keys } from '@/api/keys';
import { isProblem } from '@/api/problem';
import { useFormats, useLanguage, useText } from '@/i18n';
import { Blank, Failed, LinkButton, Page, ProblemAlert, StatusText, TextLink, TwoLines, useNotify } from '@/ui';
import { TONES } from './Earlier';
import { EntitySelect } from './EntitySelect';
import { hasKey, inOrder, isDraft, isOver, percentDone } from './plan';
import { filesWithout } from './search';
import { useCounting } from './useCounting';
import { watched } from './watched';
import classes from './imports.module.css';

/** Files that were brought together, in the order in which they are taken over. */
export function Several({ ids }: { ids: readonly string[] }) {
  const t = useText();
  const found = useQueries({ queries: ids.map(watched) });
  const rows = inOrder(found.flatMap(({ data }) => (data === undefined ? [] : [data])));
  const failed = found.find(({ data, error }) => data === undefined && error !== null && !isProblem(error, 'not_found'));
  const shown = () => {
    if (failed) return <Failed error={failed.error} onRetry={() => void failed.refetch()} />;
    if (found.some(({ isPending }) => isPending)) return <Stack mt="md" role="status" aria-label={t('app-loading')}>{ids.map(id => <Skeleton key={id} h={48} />)}</Stack>;
    if (rows.length === 0) return <Blank title={t('imports-gone')} action={<LinkButton to="/import" search={{}}>{t('imports-another')}</LinkButton>}>{t('imports-gone-text')}</Blank>;
    return <Files rows={rows} files={ids.join(',')} />;
  };
  return <Page title={t('imports-files')} about={rows.some(isDraft) || rows.length === 0 ? t('imports-files-about') : undefined} above={<TextLink to="/import" search={{}} inherit>{t('imports-title')}</TextLink>}>{shown()}</Page>;
}

function Files({ rows, files }: { rows: readonly Import[]; files: string }) {
  const t = useText();
  const queryClient = useQueryClient();
  const drafts = rows.filter(isDraft);
  const isReady = drafts.every(hasKey);
  const start = useMutation({
    mutationFn: async () => {
      // The server works them off in the order in which they are started.
      for (const { id } of drafts) {
        const now = await startImport(id);
        queryClient.setQueryData(keys.one('import', id), now);
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.lists('import') }),
  });
  return (
    <div className={classes['parts']}>
      <ol className={classes['files']} aria-label={t('imports-files')}>
        {rows.map((row, place) => <File key={row.id} row={row} files={files} waits={rows.slice(0, place).some(({ state }) => state === 'running')} />)}
      </ol>
      <ProblemAlert error={start.error} />
      {drafts.length > 0 && !isReady && <p className={classes['warning']} role="status">{t('imports-files-unready')}</p>}
      <Group>
        {drafts.length > 0 && <Button loading={start.isPending} disabled={!isReady} onClick={() => start.mutate()}>{t('imports-start-files', { count: drafts.length })}</Button>}
        {rows.every(isOver) && <LinkButton to="/import" search={{}} variant="default">{t('imports-another')}</LinkButton>}
      </Group>
      {rows.some(({ state }) => state === 'running') && <p className={classes['hint']}>{t('imports-leave')}</p>}
    </div>
  );
}

function File({ row, files, waits }: { row: Import; files: string; /** Another one is taken over before it. */ waits: boolean }) {
  const t = useText();
  const formats = useFormats();
  const navigate = useNavigate();
  const { failed } = useNotify();
  const queryClient = useQueryClient();
  const keep = (now: Import) => { queryClient.setQueryData(keys.one('import', now.id), now); };
  const change = useMutation({ mutationFn: (entity: ImportEntity) => changeImport(row, { entity }), onSuccess: keep, onError: failed });
  const discard = useMutation({
    mutationFn: () => discardImport(row.id),
    onSuccess: () => {
      const left = filesWithout(files, row.id);
      void navigate({ to: '/import', search: left === undefined ? {} : { files: left }, replace: true });
    },
    onError: failed,
  });
  useCounting(row, discard.isPending || discard.isSuccess);
  const name = row.file_name === '' ? t('imports-file') : row.file_name;
  return (
    <li>
      <TwoLines main={<TextLink to="/import" search={{ file: row.id, files }}>{name}</TextLink>} sub={t('imports-rows', { count: row.rows, rows: formats.number(row.rows) })} />
      {isDraft(row)
        ? <EntitySelect label={t('imports-entity-of', { file: name })} value={row.entity} disabled={change.isPending} onChange={entity => { if (entity !== undefined) change.mutate(entity); }} />
        : <span>{t(`imports-entity-${row.entity}`)}</span>}
      <div><State row={row} waits={waits} name={name} /></div>
      {isDraft(row) && <ActionIcon variant="subtle" color="gray" size={36} loading={discard.isPending} aria-label={t('imports-discard-file', { file: name })} onClick={() => discard.mutate()}><IconX size={16} /></ActionIcon>}
    </li>
  );
}

/** How far a file is, and what it lacks. */
function State({ row, waits, name }: { row: Import; waits: boolean; name: string }) {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  if (isDraft(row)) {
    if (!hasKey(row)) return <StatusText tone="warn">{t('imports-files-columns')}</StatusText>;
    if (row.preview === null) return <StatusText tone="info">{t('imports-state-counting')}</StatusText>;
    const { length } = row.preview.unknown;
    return length > 0 ? <StatusText tone="warn">{t('imports-files-words', { count: length })}</StatusText> : <StatusText tone="good">{t('imports-files-ready')}</StatusText>;
  }
  if (!isOver(row)) {
    const isWaiting = waits && row.done_rows === 0;
    return (
      <>
        <StatusText tone={isWaiting ? 'dim' : 'info'}>{isWaiting ? t('imports-files-waiting') : t('imports-done-rows', { done: formats.number(row.done_rows), rows: formats.number(row.rows) })}</StatusText>
        <Progress mt={4} value={percentDone(row)} animated={!isWaiting} aria-label={name} />
      </>
    );
  }
  const { new: made, merged, refused } = row.result;
  return (
    <>
      <StatusText tone={TONES[row.state]}>{t(`imports-state-${row.state}`)}</StatusText>
      {row.started_at !== null && <span className={classes['hint']}> · {t('imports-counts', { new: formats.number(made), merged: formats.number(merged), refused: formats.number(refused) })}</span>}
      {refused > 0 && <div><Anchor href={refusedHref(row.id, language)} download>{t('imports-refused-file')}</Anchor></div>}
    </>
  );
}
