import { ActionIcon, Button, CloseButton, Modal, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPhoneOff, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { blockedQuery, type BlockedNumber } from '@/api/blocked';
import { usersQuery } from '@/api/people';
import { useFormats, useText } from '@/i18n';
import { wholeList } from '@/live';
import { DataTable, DateTime, Nothing, Page, PhoneText, TwoLines, type Column } from '@/ui';
import { BlockForm } from './BlockForm';
import { isMeant } from './search';
import { useBlocking } from './useBlocking';
import classes from './blocked.module.css';

/** The numbers whose calls make no contact and reach nobody. */
export function BlockedNumbers() {
  const t = useText();
  const formats = useFormats();
  const all = useQuery(blockedQuery());
  const users = useQuery(usersQuery()).data;
  const { unblock } = useBlocking();
  const [text, setText] = useState('');
  const [isAdding, setAdding] = useState(false);
  const list = wholeList({ data: all.data?.filter(row => isMeant(row, text)).map(row => ({ ...row, id: row.e164 })), status: all.status, error: all.error, refetch: all.refetch });
  const who = (row: BlockedNumber) => users?.find(({ id }) => id === row.created_by_id)?.name ?? null;
  const number = (row: BlockedNumber) => <PhoneText number={{ e164: row.e164, raw: row.e164 }} />;
  const remove = (row: BlockedNumber) => (
    <ActionIcon
      variant="subtle" color="gray" size={32} loading={unblock.isPending && unblock.variables.e164 === row.e164} onClick={() => unblock.mutate(row)}
      aria-label={t('blocked-remove', { number: formats.phone({ e164: row.e164, raw: row.e164 }) })}
    >
      <IconTrash size={17} />
    </ActionIcon>
  );
  const columns: Column<BlockedNumber & { id: string }>[] = [
    { id: 'number', head: t('blocked-number'), width: 200, cell: number },
    { id: 'note', head: t('blocked-note'), cell: row => row.note ?? <Nothing /> },
    { id: 'by', head: t('blocked-by'), width: 180, from: 62, cell: row => who(row) ?? <Nothing /> },
    { id: 'at', head: t('blocked-at'), width: 170, from: 48, cell: row => <DateTime at={row.created_at} /> },
    { id: 'actions', head: <VisuallyHidden>{t('blocked-actions')}</VisuallyHidden>, width: 60, align: 'right', cell: remove },
  ];
  const add = <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>{t('blocked-add')}</Button>;
  const isAny = (all.data?.length ?? 0) > 0;
  return (
    <Page title={t('blocked-title')} about={t('blocked-about')} actions={isAny && add}>
      {isAny && (
        <TextInput
          className={classes['search'] ?? ''} value={text} onChange={event => setText(event.currentTarget.value)} placeholder={t('blocked-search')} aria-label={t('blocked-search')}
          leftSection={<IconSearch size={16} aria-hidden />} rightSection={text === '' ? null : <CloseButton size="sm" onClick={() => setText('')} aria-label={t('blocked-search-clear')} />}
        />
      )}
      <div className={classes['table']}>
        <DataTable
          label={t('blocked-title')} list={list} columns={columns} {...(text.trim() !== '' && isAny ? { onClearFilter: () => setText('') } : {})}
          card={row => <span className={classes['card']}><TwoLines main={number(row)} sub={[row.note, formats.date(row.created_at)].filter(Boolean).join(' · ')} />{remove(row)}</span>}
          empty={{ icon: <IconPhoneOff size={36} stroke={1.3} />, title: t('blocked-empty'), text: t('blocked-empty-text'), action: add }}
        />
      </div>
      <Modal closeButtonProps={{ 'aria-label': t('app-close') }} opened={isAdding} onClose={() => setAdding(false)} title={t('blocked-add')}><BlockForm onClose={() => setAdding(false)} /></Modal>
    </Page>
  );
}
