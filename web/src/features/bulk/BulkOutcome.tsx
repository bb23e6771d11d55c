import { Button, Group, Stack, Text } from '@mantine/core';
import type { Carded } from '@/api/fields';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { byReason, type BulkState } from './run';
import classes from './bulk.module.css';

/** So many names are written out. */
const NAMED = 10;
const REASONS = ['not_found', 'stale', 'invalid', 'forbidden'];

interface Props<Row extends Carded> { state: BulkState; rows: Row[]; nameOf: (row: Row) => string; isDelete: boolean; onGoOn: () => void; onClose: () => void }

/** What came of it: how many were changed, which were not and why, and which were not tried. */
export function BulkOutcome<Row extends Carded>({ state, rows, nameOf, isDelete, onGoOn, onClose }: Props<Row>) {
  const t = useText();
  const names = new Map(rows.map(row => [row.id, nameOf(row)]));
  return (
    <Stack gap="md">
      <Text role="status">{t(isDelete ? 'bulk-deleted' : 'bulk-changed', { count: state.done })}</Text>
      {byReason(state.failed).map(({ code, ids }) => (
        <div key={code}>
          <Text fw={550}>{REASONS.includes(code) ? t(`bulk-failed-${code}`, { count: ids.length }) : t('bulk-failed-else', { code, count: ids.length })}</Text>
          <ul className={classes['names']}>{ids.slice(0, NAMED).map(id => <li key={id}>{names.get(id) ?? id}</li>)}</ul>
          {ids.length > NAMED && <Text size="sm" c="dimmed">{t('bulk-failed-more', { count: ids.length - NAMED })}</Text>}
        </div>
      ))}
      {state.rest.length > 0 && <Text>{t('bulk-rest', { count: state.rest.length })}</Text>}
      <ProblemAlert error={state.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>{t('app-close')}</Button>
        {state.rest.length > 0 && <Button onClick={onGoOn}>{t('bulk-go-on')}</Button>}
      </Group>
    </Stack>
  );
}
