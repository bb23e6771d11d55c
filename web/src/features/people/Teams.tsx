import { ActionIcon, Button, Menu, Title, VisuallyHidden } from '@mantine/core';
import { IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/api/keys';
import { deleteTeam, teamsQuery, type Team } from '@/api/people';
import { useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { wholeList } from '@/live';
import { ConfirmByName, DataTable, TextLink, type Column } from '@/ui';
import { TeamForm } from './TeamForm';
import classes from './people.module.css';

/** The teams, each with how many belong to it. */
export function Teams() {
  const t = useText();
  const { mayAdminister } = useRights();
  const list = wholeList(useQuery(teamsQuery()));
  const [edited, setEdited] = useState<Team | 'new' | null>(null);
  const [leaving, setLeaving] = useState<Team | null>(null);
  const members = (team: Team) => <TextLink to="/settings/people" search={{ team: team.id }} inherit>{t('people-team-members', { count: team.members })}</TextLink>;
  const actions = (team: Team) => mayAdminister && (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={t('people-team-menu', { name: team.name })}><IconDots size={16} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setEdited(team)}>{t('people-team-rename')}</Menu.Item>
        <Menu.Item c="var(--sw-bad)" leftSection={<IconTrash size={15} />} onClick={() => setLeaving(team)}>{t('people-team-delete')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
  const columns: Column<Team>[] = [
    { id: 'name', head: t('people-column-title'), cell: team => team.name },
    { id: 'members', head: t('people-column-members'), width: 240, cell: members },
    { id: 'actions', head: <VisuallyHidden>{t('people-column-actions')}</VisuallyHidden>, width: 60, align: 'right', cell: actions },
  ];
  const add = mayAdminister && <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>{t('people-team-new')}</Button>;
  return (
    <section className={classes['section']} aria-labelledby="teams">
      <div className={classes['sectionHead']}>
        <div><Title order={2} id="teams">{t('people-teams')}</Title><p>{t('people-teams-about')}</p></div>
        {list.rows.length > 0 && add}
      </div>
      <DataTable
        label={t('people-teams')} list={list} columns={columns}
        card={team => <span className={classes['card']}><span>{team.name}<br /><span className={classes['quiet']}>{members(team)}</span></span>{actions(team)}</span>}
        empty={{ title: t('people-teams-empty'), text: t('people-teams-empty-text'), action: add }}
      />
      <TeamForm team={edited} onClose={() => setEdited(null)} />
      {leaving && <DeleteTeam team={leaving} onClose={() => setLeaving(null)} />}
    </section>
  );
}

function DeleteTeam({ team, onClose }: { team: Team; onClose: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteTeam(team),
    onSuccess: async () => {
      onClose();
      await Promise.all([keys.lists('team'), keys.lists('user')].map(queryKey => queryClient.invalidateQueries({ queryKey })));
    },
  });
  return (
    <ConfirmByName opened onClose={onClose} title={t('people-team-delete-title')} name={team.name} action={t('people-team-delete')} onConfirm={() => remove.mutate()} isBusy={remove.isPending} error={remove.error}>
      {t('people-team-delete-text')}
    </ConfirmByName>
  );
}
