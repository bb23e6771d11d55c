import { Button, Group } from '@mantine/core';
import { IconChecklist, IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { ExportMenu } from '@/features/exports/ExportMenu';
import { ImportButton } from '@/features/imports/ImportButton';
import { useMe } from '@/features/session/useMe';
import { NewTask } from '@/features/tasks/NewTask';
import { cleared, filterOf, taskSearch, type TaskSearch } from '@/features/tasks/search';
import { TaskDrawer } from '@/features/tasks/TaskDrawer';
import { TaskFilters } from '@/features/tasks/TaskFilters';
import { TaskList } from '@/features/tasks/TaskList';
import { TasksTabs } from '@/features/tasks/TasksTabs';
import { ViewsMenu } from '@/features/views/ViewsMenu';
import { useText } from '@/i18n';
import { Blank, Page } from '@/ui';

const route = getRouteApi('/app/tasks');

/** What is to do: mine, the team's, everybody's, nobody's. */
export function TasksPage() {
  const t = useText();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isNew, setNew] = useState(false);
  const go = (next: TaskSearch) => void navigate({ search: next, resetScroll: false });
  const isNarrowed = search.kind !== undefined || search.state !== undefined || search.assignee !== undefined;
  const whose = search.whose ?? 'mine';
  const create = <Button leftSection={<IconPlus size={16} />} onClick={() => setNew(true)}>{t('tasks-new')}</Button>;
  return (
    <Page title={t('tasks-title')} beside={<><TasksTabs /><ViewsMenu list="tasks" search={search} onOpen={query => go(taskSearch(query))} /></>} actions={<Group gap={8} wrap="nowrap"><ExportMenu list="tasks" filter={filterOf(search, { userId: me.user?.id, teamId: me.user?.team_id ?? null })} /><ImportButton of="tasks" />{create}</Group>}>
      <TaskFilters search={search} onSearch={go} />
      <TaskList
        search={search} onClearFilter={isNarrowed ? () => go(cleared(search)) : undefined}
        empty={<Blank icon={<IconChecklist size={36} stroke={1.3} />} title={t(`tasks-empty-${whose}`)} action={<Button variant="default" onClick={() => setNew(true)}>{t('tasks-new')}</Button>}>{t('tasks-empty-text')}</Blank>}
      />
      <TaskDrawer id={search.task} onClose={() => go(taskSearch({ ...search, task: undefined }))} />
      <NewTask subject={isNew ? {} : null} onClose={() => setNew(false)} />
    </Page>
  );
}
