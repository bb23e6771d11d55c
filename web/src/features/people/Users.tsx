import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { teamsQuery, usersQuery, type User } from '@/api/people';
import { useMe } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { wholeList } from '@/live';
import { DataTable, FilterBar, Nothing, Person, StatusText, TwoLines, type Column } from '@/ui';
import { peopleSearch } from './search';
import { stateOf, STATES, TONES } from './state';
import { UserDrawer } from './UserDrawer';
import classes from './people.module.css';

const route = getRouteApi('/app/settings/people');

/** The users of the workspace; a row opens what can be changed of one. */
export function Users() {
  const t = useText();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const teams = useQuery(teamsQuery()).data ?? [];
  const list = wholeList(useQuery(usersQuery()));
  const fits = (user: User) => (search.state === undefined || stateOf(user) === search.state) && (search.team === undefined || user.team_id === search.team);
  const rows = list.rows.filter(fits).sort((a, b) => Number(b.active) - Number(a.active));
  const teamName = (user: User) => teams.find(team => team.id === user.team_id)?.name;
  const { user: openId, ...chips } = search;
  const columns: Column<User>[] = [
    { id: 'name', head: t('people-column-name'), isLink: true, cell: user => <span className={classes['person']} data-inactive={!user.active || undefined}><Person name={user.name} />{user.id === me.user?.id && <span className={classes['quiet']}>{t('people-you')}</span>}</span> },
    { id: 'email', head: t('people-column-email'), from: 48, cell: user => user.email },
    { id: 'role', head: t('people-column-role'), width: 160, cell: user => t(`people-role-${user.role}`) },
    { id: 'team', head: t('people-column-team'), width: 180, from: 62, cell: user => teamName(user) ?? <Nothing /> },
    { id: 'state', head: t('people-column-state'), width: 140, from: 48, cell: user => <StateText user={user} /> },
  ];
  return (
    <>
      <div className={classes['bar']}>
        <FilterBar
          values={search} onChange={change => void navigate({ search: old => peopleSearch({ ...old, ...change }), resetScroll: false })}
          filters={[
            { kind: 'choice', param: 'state', label: t('people-column-state'), options: STATES.map(value => ({ value, label: t(`people-state-${value}`) })) },
            { kind: 'choice', param: 'team', label: t('people-column-team'), options: teams.map(team => ({ value: team.id, label: team.name })) },
          ]}
        />
      </div>
      <DataTable
        label={t('people-users')} list={{ ...list, rows }} columns={columns} openId={openId}
        link={user => linkOptions({ to: '/settings/people', search: { ...chips, user: user.id } })}
        card={user => (
          <span className={classes['card']}>
            <Person name={user.name} />
            <TwoLines main={t(`people-role-${user.role}`)} sub={<StateText user={user} />} />
          </span>
        )}
        onClearFilter={Object.keys(chips).length > 0 ? () => void navigate({ search: {} }) : undefined}
        empty={{ icon: <IconUsers size={36} stroke={1.3} />, title: t('people-empty'), text: t('people-empty-text') }}
      />
      <UserDrawer user={list.rows.find(user => user.id === openId)} onClose={() => void navigate({ search: chips, resetScroll: false })} />
    </>
  );
}

function StateText({ user }: { user: User }) {
  const t = useText();
  const state = stateOf(user);
  return <StatusText tone={TONES[state]}>{t(`people-state-${state}`)}</StatusText>;
}
