import { ActionIcon, Button, Group, Skeleton, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConnectionSetup } from '@/api/connections';
import { keys } from '@/api/keys';
import { createLine, deleteLine, linesQuery, type Line } from '@/api/lines';
import { usersQuery } from '@/api/people';
import { idempotencyKey } from '@/api/version';
import { useFormats, useText } from '@/i18n';
import { Failed, TwoLines, useNotify } from '@/ui';
import { LineForm } from './LineForm';
import { ReapplyOffer } from './ReapplyOffer';
import { Step } from './Step';
import classes from './Lines.module.css';

/** The company's numbers, and what is different about each. */
export function StepLines({ connection, number }: { connection: ConnectionSetup; number: number }) {
  const t = useText();
  // Lines that calls bring are not in the feed.
  const lines = useQuery({ ...linesQuery(connection.id), refetchInterval: 15_000 });
  const [edited, setEdited] = useState<Line | 'new' | null>(null);
  const [saves, setSaves] = useState(0);
  return (
    <Step id="lines" number={number} title={t('integration-lines')} about={t('integration-lines-about')} isDone={(lines.data?.length ?? 0) > 0}>
      {lines.isPending && <div aria-busy><Skeleton h={40} mb={8} /><Skeleton h={40} /></div>}
      {lines.isError && <Failed error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.data?.length === 0 && <Text c="dimmed">{t('integration-lines-empty')}</Text>}
      {lines.data !== undefined && lines.data.length > 0 && (
        <ul className={classes['lines']}>
          {lines.data.map(line => <LineRow key={line.id} line={line} onEdit={() => setEdited(line)} onChanged={() => setSaves(saves + 1)} />)}
        </ul>
      )}
      {lines.data !== undefined && <Group><Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>{t('integration-line-add')}</Button></Group>}
      {saves > 0 && <ReapplyOffer connectionId={connection.id} version={saves} />}
      <LineForm connection={connection} edited={edited === null || edited === 'new' ? edited : lines.data?.find(({ id }) => id === edited.id) ?? edited} onClose={isSaved => { setEdited(null); if (isSaved) setSaves(saves + 1); }} />
    </Step>
  );
}

function LineRow({ line, onEdit, onChanged }: { line: Line; onEdit: () => void; onChanged: () => void }) {
  const t = useText();
  const formats = useFormats();
  const queryClient = useQueryClient();
  const { failed, undoable } = useNotify();
  const name = line.name ?? formats.phone(line.number);
  const renew = () => { void queryClient.invalidateQueries({ queryKey: keys.lists('line') }); onChanged(); };
  const remove = useMutation({
    mutationFn: () => deleteLine(line),
    onSuccess: () => {
      renew();
      undoable(t('integration-line-removed', { name }), () => createLine(again(line), idempotencyKey()).then(renew));
    },
    onError: failed,
  });
  return (
    <li>
      <TwoLines main={name} sub={[line.name && formats.phone(line.number), line.group].filter(Boolean).join(' · ')} />
      <span className={classes['facts']}>{useLineFacts(line)}</span>
      <span className={classes['buttons']}>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('integration-line-edit', { name })} onClick={onEdit}><IconPencil size={17} /></ActionIcon>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('integration-line-remove', { name })} loading={remove.isPending} onClick={() => remove.mutate()}><IconTrash size={17} /></ActionIcon>
      </span>
    </li>
  );
}

const again = ({ connection_id, number, name, group, ignored, create_contacts, min_ring_seconds, min_talk_seconds, responsible_id, tasks }: Line) =>
  ({ connection_id, number: number.e164 ?? number.raw, name, group, ignored, create_contacts, min_ring_seconds, min_talk_seconds, responsible_id, tasks });

/** In what a line differs from the connection, in words. */
function useLineFacts(line: Line): string {
  const t = useText();
  const users = useQuery(usersQuery()).data;
  if (line.ignored) return t('integration-line-ignored-short');
  const responsible = users?.find(({ id }) => id === line.responsible_id);
  const facts = [
    line.create_contacts && (line.create_contacts.length === 0 ? t('integration-line-creates-none') : t('integration-line-creates', { kinds: line.create_contacts.map(kind => t(`integration-kind-${kind}`)).join(', ') })),
    line.min_talk_seconds !== null && t('integration-line-talk', { seconds: line.min_talk_seconds }),
    line.min_ring_seconds !== null && t('integration-line-ring', { seconds: line.min_ring_seconds }),
    responsible !== undefined && t('integration-line-owned', { name: responsible.name }),
    line.tasks !== null && t(line.tasks.on.length === 0 ? 'tasks-rule-line-none' : 'tasks-rule-line-own'),
  ].filter(Boolean);
  return facts.length === 0 ? t('integration-line-as-all') : facts.join(' · ');
}
