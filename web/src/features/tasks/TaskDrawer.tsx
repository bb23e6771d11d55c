import { Button, Group, Menu, Modal, Skeleton, Stack, Text, ActionIcon } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/api/keys';
import { isProblem } from '@/api/problem';
import { deleteTask, taskQuery, type Task } from '@/api/tasks';
import { currentOf } from '@/api/version';
import { useText } from '@/i18n';
import { Blank, Drawer, Failed, ProblemAlert, useNotify } from '@/ui';
import { KIND_ICONS } from './icons';
import { TaskCheck } from './TaskCheck';
import { TaskFields, TitleField } from './TaskFields';
import { TaskHistory } from './TaskHistory';
import { useWishes } from './useCloseTask';
import { useTaskWords } from './words';
import classes from './tasks.module.css';

/** The details of a task. */
export function TaskDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useText();
  const task = useQuery({ ...taskQuery(id ?? ''), enabled: id !== undefined });
  const isGone = isProblem(task.error, 'not_found');
  return (
    <Drawer opened={id !== undefined} onClose={onClose} title={task.data ? <Kind task={task.data} /> : t('tasks-one')}>
      {task.isPending && <Stack mt="sm"><Skeleton h={28} w="70%" /><Skeleton h={16} w="50%" /><Skeleton h={140} /></Stack>}
      {isGone && <Blank title={t('tasks-gone')}>{t('tasks-gone-text')}</Blank>}
      {task.isError && !isGone && !task.data && <Failed error={task.error} onRetry={() => void task.refetch()} />}
      {task.data && !isGone && <Details key={task.data.id} task={task.data} onGone={onClose} />}
    </Drawer>
  );
}

function Kind({ task }: { task: Task }) {
  const t = useText();
  const Icon = KIND_ICONS[task.kind];
  return <span className={classes['kind']}><Icon size={17} stroke={1.7} aria-hidden />{t(`tasks-kind-${task.kind}`)} · {t(`tasks-state-${task.state}`)}</span>;
}

function Details({ task, onGone }: { task: Task; onGone: () => void }) {
  const t = useText();
  const [asks, setAsks] = useState(false);
  const state = useWishes().get(task.id) ?? task.state;
  return (
    <div className={classes['fields']}>
      <div className={classes['head']} data-closed={state !== 'open' || undefined}>
        <TaskCheck task={task} />
        <div className={classes['titled']}><TitleField task={task} /></div>
        <Menu position="bottom-end">
          <Menu.Target><ActionIcon variant="subtle" color="gray" c="inherit" aria-label={t('tasks-menu')}><IconDots size={18} /></ActionIcon></Menu.Target>
          <Menu.Dropdown><Menu.Item c="var(--sw-bad)" leftSection={<IconTrash size={15} />} onClick={() => setAsks(true)}>{t('tasks-delete')}</Menu.Item></Menu.Dropdown>
        </Menu>
      </div>
      <TaskFields task={task} />
      <TaskHistory task={task} />
      <DeleteTask task={task} opened={asks} onClose={() => setAsks(false)} onGone={onGone} />
    </div>
  );
}

/** Asks before a task goes for good. */
function DeleteTask({ task, opened, onClose, onGone }: { task: Task; opened: boolean; onClose: () => void; onGone: () => void }) {
  const t = useText();
  const words = useTaskWords();
  const queryClient = useQueryClient();
  const { said } = useNotify();
  const remove = useMutation({
    mutationFn: () => deleteTask(task),
    onSuccess: () => {
      said(t('tasks-deleted'));
      onGone();
      void queryClient.invalidateQueries({ queryKey: keys.lists('task') });
      void queryClient.invalidateQueries({ queryKey: ['task', 'about'] });
    },
    onError: error => {
      // It is another task than the one that was looked at: shown first, deleted on the next click.
      const current = currentOf(error, task);
      if (current) queryClient.setQueryData(keys.one('task', task.id), current);
    },
  });
  return (
    <Modal opened={opened} onClose={() => { remove.reset(); onClose(); }} title={t('tasks-delete-title')} closeButtonProps={{ 'aria-label': t('app-close') }}>
      <Stack>
        <Text>{t('tasks-delete-text', { title: words.title(task) })}</Text>
        <ProblemAlert error={remove.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('app-cancel')}</Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>{t('tasks-delete')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
