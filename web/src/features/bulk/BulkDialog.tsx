import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { changeMany, type BulkChange } from '@/api/bulk';
import type { CardEntity, Carded } from '@/api/fields';
import { keys } from '@/api/keys';
import type { Stage } from '@/api/pipelines';
import { useFormats, useText } from '@/i18n';
import { useNotify } from '@/ui';
import { BulkForm } from './BulkForm';
import { BulkOutcome } from './BulkOutcome';
import type { Action } from './change';
import { begun, runBulk, type BulkState } from './run';

interface Props<Row extends Carded> {
  entity: CardEntity;
  action: Action;
  /** As they were chosen when it was opened. */
  rows: Row[];
  nameOf: (row: Row) => string;
  stages: Stage[];
  /** Nothing is chosen any more. */
  onClear: () => void;
  onClose: () => void;
}

/** The same change of many cards: what it is, how far it has come, and what came of it. */
export function BulkDialog<Row extends Carded>({ entity, action, rows, nameOf, stages, onClear, onClose }: Props<Row>) {
  const t = useText();
  const formats = useFormats();
  const queryClient = useQueryClient();
  const { said } = useNotify();
  const [change, setChange] = useState<BulkChange | null>(null);
  const [state, setState] = useState(() => begun(rows.map(({ id }) => id)));
  const [isRunning, setRunning] = useState(false);
  const [isStopping, setStopping] = useState(false);
  const isStopped = useRef(false);
  const run = async (from: BulkState, what: BulkChange) => {
    isStopped.current = false;
    setStopping(false);
    setChange(what);
    setRunning(true);
    const end = await runBulk(from, ids => changeMany(entity, ids, what), setState, () => isStopped.current);
    setState(end);
    setRunning(false);
    if (end.done > 0) for (const queryKey of [keys.all(entity), ...(entity === 'deal' ? [['pipeline', 'part']] : [])]) void queryClient.invalidateQueries({ queryKey });
    if (end.rest.length > 0 || end.failed.length > 0) return;
    said(action === 'delete' ? t('bulk-deleted', { count: end.done }) : t('bulk-changed', { count: end.done }));
    if (action === 'delete') onClear();
    onClose();
  };
  const wasRefused = !isRunning && change !== null && state.error !== null && state.rest.length === state.total;
  const isAsking = change === null || wasRefused;
  const close = () => {
    if (isRunning) { isStopped.current = true; setStopping(true); } else onClose();
  };
  return (
    <Modal opened onClose={close} title={t(`bulk-title-${action}`, { count: rows.length })} closeOnClickOutside={false} withCloseButton={!isRunning} size={460} closeButtonProps={{ 'aria-label': t('app-close') }}>
      {isAsking && !isRunning && <BulkForm entity={entity} action={action} rows={rows} stages={stages} error={wasRefused ? state.error : null} onSend={what => void run(state, what)} onCancel={onClose} />}
      {isRunning && (
        <Stack gap="md">
          <Progress value={Math.max(4, 100 * (state.total - state.rest.length) / state.total)} animated aria-label={t('bulk-progress')} />
          <Text role="status">{t('bulk-so-far', { done: formats.number(state.total - state.rest.length), total: formats.number(state.total) })}</Text>
          <Group justify="flex-end"><Button variant="default" loading={isStopping} onClick={close}>{t('bulk-stop')}</Button></Group>
        </Stack>
      )}
      {!isAsking && !isRunning && <BulkOutcome state={state} rows={rows} nameOf={nameOf} isDelete={action === 'delete'} onGoOn={() => void run(state, change)} onClose={onClose} />}
    </Modal>
  );
}
