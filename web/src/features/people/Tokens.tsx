import { ActionIcon, Button, Menu, VisuallyHidden } from '@mantine/core';
import { IconDots, IconKey, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/api/keys';
import { revokeToken, tokensQuery, type Token } from '@/api/people';
import { useFormats, useText } from '@/i18n';
import { wholeList } from '@/live';
import { ConfirmByName, DataTable, DateTime, Page, StatusText, TwoLines, type Column } from '@/ui';
import { NewToken } from './NewToken';
import classes from './people.module.css';

/** The programs that may come in, without their secrets. */
export function Tokens() {
  const t = useText();
  const formats = useFormats();
  const list = wholeList(useQuery(tokensQuery()));
  const [makes, setMakes] = useState(false);
  const [leaving, setLeaving] = useState<Token | null>(null);
  const lastUse = (token: Token) => (token.last_used_at === null ? <StatusText tone="dim">{t('people-token-never')}</StatusText> : <DateTime at={token.last_used_at} />);
  const actions = (token: Token) => (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={t('people-token-menu', { name: token.name })}><IconDots size={16} /></ActionIcon></Menu.Target>
      <Menu.Dropdown><Menu.Item c="var(--sw-bad)" leftSection={<IconTrash size={15} />} onClick={() => setLeaving(token)}>{t('people-token-revoke')}</Menu.Item></Menu.Dropdown>
    </Menu>
  );
  const columns: Column<Token>[] = [
    { id: 'name', head: t('people-column-title'), cell: token => token.name },
    { id: 'role', head: t('people-column-role'), width: 160, cell: token => t(`people-role-${token.role}`) },
    { id: 'created', head: t('people-column-created'), width: 140, from: 62, cell: token => formats.date(token.created_at) },
    { id: 'used', head: t('people-column-used'), width: 180, cell: lastUse },
    { id: 'actions', head: <VisuallyHidden>{t('people-column-actions')}</VisuallyHidden>, width: 60, align: 'right', cell: actions },
  ];
  const add = <Button leftSection={<IconPlus size={16} />} onClick={() => setMakes(true)}>{t('people-token-new')}</Button>;
  return (
    <Page title={t('people-tokens')} about={t('people-tokens-about')} actions={list.rows.length > 0 && add}>
      <div className={classes['table']}>
        <DataTable
          label={t('people-tokens')} list={list} columns={columns}
          card={token => <span className={classes['card']}><TwoLines main={token.name} sub={<>{t(`people-role-${token.role}`)} · {t('people-column-used')}: {lastUse(token)}</>} />{actions(token)}</span>}
          empty={{ icon: <IconKey size={36} stroke={1.3} />, title: t('people-tokens-empty'), text: t('people-tokens-empty-text'), action: add }}
        />
      </div>
      <NewToken opened={makes} onClose={() => setMakes(false)} />
      {leaving && <Revoke token={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  );
}

function Revoke({ token, onClose }: { token: Token; onClose: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeToken(token.id),
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: keys.lists('token') });
    },
  });
  return (
    <ConfirmByName opened onClose={onClose} title={t('people-token-revoke-title')} name={token.name} action={t('people-token-revoke')} onConfirm={() => revoke.mutate()} isBusy={revoke.isPending} error={revoke.error}>
      {t('people-token-revoke-text')}
    </ConfirmByName>
  );
}
