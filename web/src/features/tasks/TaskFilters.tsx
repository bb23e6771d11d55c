import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { teamNamesQuery } from '@/api/call-report';
import { TASK_KINDS } from '@/api/tasks';
import { useMe } from '@/features/session/useMe';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useText } from '@/i18n';
import { Avatar, FilterBar, type Filter } from '@/ui';
import { CLOSED, taskSearch, WHOSE, type TaskSearch } from './search';
import classes from './tasks.module.css';

/** Whose tasks, and which of them. */
export function TaskFilters({ search, onSearch }: { search: TaskSearch; onSearch: (search: TaskSearch) => void }) {
  const t = useText();
  const me = useMe();
  const teams = useQuery(teamNamesQuery()).data ?? [];
  const users = useUserOptions();
  const shown = WHOSE.filter(whose => whose !== 'team' || teams.length > 0 || search.whose === 'team');
  const choose = (whose: string) => onSearch(taskSearch({ ...search, whose, task: undefined, assignee: undefined, team: whose === 'team' && me.user?.team_id == null ? teams[0]?.id : undefined }));
  const narrowed = (next: Record<string, unknown>) => {
    // Somebody without a team who takes the team away means everybody.
    const isNoTeam = next['whose'] === 'team' && next['team'] === undefined && me.user?.team_id == null;
    return taskSearch(isNoTeam ? { ...next, whose: 'all' } : next);
  };
  const filters: (Filter & { isOffered?: boolean })[] = [
    { kind: 'choice', param: 'team', label: t('tasks-filter-team'), options: teams.map(({ id, name }) => ({ value: id, label: name })), isOffered: search.whose === 'team' && (teams.length > 1 || search.team !== undefined) },
    { kind: 'choice', param: 'assignee', label: t('tasks-filter-assignee'), isSearchable: true, options: users.map(user => ({ ...user, icon: <Avatar name={user.label} size={16} /> })), isOffered: search.whose === 'all' },
    { kind: 'choice', param: 'kind', label: t('tasks-filter-kind'), options: TASK_KINDS.map(value => ({ value, label: t(`tasks-kind-${value}`) })) },
    { kind: 'choice', param: 'state', label: t('tasks-filter-state'), options: CLOSED.map(value => ({ value, label: t(`tasks-filter-state-${value}`) })) },
  ];
  return (
    <div className={classes['bar']}>
      <SegmentedControl size="xs" withItemsBorders={false} aria-label={t('tasks-whose')} value={search.whose ?? 'mine'} onChange={choose} data={shown.map(value => ({ value, label: t(`tasks-whose-${value}`) }))} />
      <FilterBar filters={filters.filter(({ isOffered }) => isOffered !== false)} values={search} onChange={change => onSearch(narrowed({ ...search, ...change }))} />
    </div>
  );
}
