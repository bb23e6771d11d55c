import { ActionIcon, Button, Menu, Modal, TextInput, Group, Stack, Skeleton } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconArchive, IconArchiveOff, IconArrowDown, IconArrowUp, IconDots, IconPencil, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { callResultsQuery, changeCallResult, createCallResult, type CallResult } from '@/api/call-results';
import { applyProblem } from '@/api/forms';
import type { Problem } from '@/api/problem';
import { currentOf, idempotencyKey, nextKey } from '@/api/version';
import { useText } from '@/i18n';
import { Blank, Failed, ProblemAlert, StatusText, useNotify } from '@/ui';
import classes from './results.module.css';

/** What calls can lead to: the workspace's own list, in the order in which it is offered. */
export function CallResults() {
  const t = useText();
  const list = useQuery(callResultsQuery());
  const [edited, setEdited] = useState<CallResult | 'new' | null>(null);
  const rows = list.data ?? [];
  const offered = rows.filter(({ archived }) => !archived);
  const archived = rows.filter(one => one.archived);
  const add = <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>{t('calls-results-add')}</Button>;
  return (
    <section aria-label={t('calls-results')}>
      <div className={classes['head']}><div><h2>{t('calls-results')}</h2><p>{t('calls-results-about')}</p></div>{offered.length > 0 && add}</div>
      {list.isPending && <div role="status" aria-label={t('app-loading')}>{[1, 2, 3, 4].map(at => <Skeleton key={at} h={40} mb={8} />)}</div>}
      {list.isError && !list.data && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && offered.length === 0 && <Blank title={t('calls-results-empty')} action={add}>{t('calls-results-empty-text')}</Blank>}
      {offered.length > 0 && <Rows rows={offered} all={rows} label={t('calls-results')} onEdit={setEdited} />}
      {archived.length > 0 && (
        <>
          <h3 className={classes['archived']}>{t('calls-results-archived')}</h3>
          <Rows rows={archived} all={rows} label={t('calls-results-archived')} onEdit={setEdited} />
        </>
      )}
      <ResultForm result={edited} onClose={() => setEdited(null)} />
    </section>
  );
}

function Rows({ rows, all, label, onEdit }: { rows: CallResult[]; all: CallResult[]; label: string; onEdit: (result: CallResult) => void }) {
  const t = useText();
  const { failed, undoable } = useNotify();
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: ({ result, patch }: { result: CallResult; patch: Parameters<typeof changeCallResult>[1] }) => changeCallResult(result, patch),
    onError: failed,
    // One that moves moves others.
    onSettled: () => queryClient.invalidateQueries({ queryKey: callResultsQuery().queryKey }),
  });
  const place = (result: CallResult | undefined) => all.findIndex(({ id }) => id === result?.id);
  const archive = (result: CallResult) => {
    const isArchived = !result.archived;
    const put = (row: CallResult, to: boolean) => change.mutateAsync({ result: row, patch: { archived: to } });
    void put(result, isArchived).then(row => undoable(t(isArchived ? 'calls-results-was-archived' : 'calls-results-was-restored', { name: result.name }), () => put(row, !isArchived)), () => undefined);
  };
  return (
    <ul className={classes['list']} aria-label={label}>
      {rows.map((result, at) => {
        const { name } = result;
        const move = (to: CallResult | undefined) => change.mutate({ result, patch: { position: place(to) } });
        return (
          <li key={result.id}>
            <span className={classes['name']}>{result.archived ? <StatusText tone="dim">{name}</StatusText> : name}</span>
            {!result.archived && at > 0 && <ActionIcon variant="subtle" color="gray" size={32} disabled={change.isPending} aria-label={t('calls-results-up', { name })} onClick={() => move(rows[at - 1])}><IconArrowUp size={16} /></ActionIcon>}
            {!result.archived && at < rows.length - 1 && <ActionIcon variant="subtle" color="gray" size={32} disabled={change.isPending} aria-label={t('calls-results-down', { name })} onClick={() => move(rows[at + 1])}><IconArrowDown size={16} /></ActionIcon>}
            <Menu position="bottom-end">
              <Menu.Target><ActionIcon variant="subtle" color="gray" size={32} aria-label={t('calls-results-menu', { name })}><IconDots size={16} /></ActionIcon></Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => onEdit(result)}>{t('calls-results-rename')}</Menu.Item>
                <Menu.Item leftSection={result.archived ? <IconArchiveOff size={15} /> : <IconArchive size={15} />} onClick={() => archive(result)}>{t(result.archived ? 'calls-results-restore' : 'calls-results-archive')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </li>
        );
      })}
    </ul>
  );
}

function ResultForm({ result, onClose }: { result: CallResult | 'new' | null; onClose: () => void }) {
  const t = useText();
  const isNew = result === 'new';
  return (
    <Modal opened={result !== null} onClose={onClose} title={t(isNew ? 'calls-results-add' : 'calls-results-rename')} closeButtonProps={{ 'aria-label': t('app-close') }}>
      {result !== null && <Form result={isNew ? null : result} onClose={onClose} />}
    </Modal>
  );
}

function Form({ result, onClose }: { result: CallResult | null; onClose: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  const [known, setKnown] = useState(result);
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useForm({ initialValues: { name: result?.name ?? '' }, validate: { name: name => (name.trim() === '' ? t('app-required') : null) } });
  const save = useMutation({
    mutationFn: ({ name }: { name: string }) => (known === null ? createCallResult(name, key.current) : changeCallResult(known, { name })),
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: callResultsQuery().queryKey });
    },
    onError: error => {
      key.current = nextKey(key.current, error);
      // Somebody changed it meanwhile: saving again decides for ours.
      const current = known === null ? null : currentOf(error, known);
      if (current !== null) setKnown(current);
      setProblem(applyProblem(form, error));
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit(values => { setProblem(null); save.mutate(values); })}>
      <Stack gap="md">
        <TextInput label={t('calls-results-name')} description={result === null ? undefined : t('calls-results-name-about')} data-autofocus required withAsterisk={false} autoComplete="off" {...form.getInputProps('name')} />
        <ProblemAlert error={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('app-cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{t('calls-save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
