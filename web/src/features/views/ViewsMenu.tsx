import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled, IconCheck, IconChevronDown, IconDeviceFloppy, IconLink, IconPencil, IconPlus, IconRefresh, IconTrash, IconUsers } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeView, viewsQuery, type View, type ViewedList } from '@/api/views';
import { useMe, useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { useNotify } from '@/ui';
import { problemText } from '@/ui/problem';
import { CopyLink } from './CopyLink';
import { DeleteView } from './DeleteView';
import { linkOf, queryOf, searchOf, viewOf } from './query';
import { ViewForm } from './ViewForm';
import classes from './views.module.css';

interface Props {
  list: ViewedList;
  /** What the address says now. */
  search: Record<string, string | undefined>;
  /** Goes to these parameters. */
  onOpen: (search: Record<string, string>) => void;
}

type Question = { what: 'new' } | { what: 'change' | 'delete' | 'link'; view: View };

/** Filters and columns under a name: for oneself or for all. A view is what the address says. */
export function ViewsMenu({ list, search, onOpen }: Props) {
  const t = useText();
  const me = useMe();
  const { mayAdminister } = useRights();
  const queryClient = useQueryClient();
  const { said, failed } = useNotify();
  const read = useQuery(viewsQuery(list));
  const isKnown = read.data !== undefined;
  const views = read.data?.toSorted((a, b) => a.name.localeCompare(b.name)) ?? [];
  const [question, setQuestion] = useState<Question | null>(null);
  const [lastId, setLastId] = useState<string | null>(null);
  const query = queryOf(search);
  const current = viewOf(views, query, me.user?.id);
  // Somebody has opened a view and then filtered further.
  const last = current === undefined ? views.find(({ id }) => id === lastId) : undefined;
  const mayChange = (view: View) => (view.owner !== null && view.owner.id === me.user?.id) || (view.shared && mayAdminister);
  const save = useMutation({
    mutationFn: (view: View) => changeView(view, { query }),
    onSuccess: view => { said(t('views-saved', { name: view.name })); void queryClient.invalidateQueries({ queryKey: viewsQuery(list).queryKey }); },
    onError: failed,
  });
  const open = (view: View) => { setLastId(view.id); onOpen(searchOf(view)); };
  const own = views.filter(({ shared }) => !shared);
  const shared = views.filter(view => view.shared);
  const item = (view: View) => (
    <Menu.Item key={view.id} aria-current={view.id === current?.id ? 'true' : undefined} leftSection={view.id === current?.id ? <IconCheck size={15} /> : <span className={classes['room']} />} onClick={() => open(view)}>
      <span className={classes['name']}>{view.name}</span>
    </Menu.Item>
  );
  return (
    <>
      <Menu width={280} position="bottom-start">
        <Menu.Target>
          <Button
            className={classes['button'] ?? ''} variant="subtle" color="gray" c={current ? undefined : 'dimmed'} size="compact-md" fw={500} aria-label={current ? t('views-current', { name: current.name }) : undefined}
            leftSection={current ? <IconBookmarkFilled size={15} /> : <IconBookmark size={15} />} rightSection={<IconChevronDown size={14} />}
          >
            {current?.name ?? t('views-title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes['menu'] ?? ''}>
          {read.isPending && <Menu.Label>{t('app-loading')}</Menu.Label>}
          {read.isError && !isKnown && (
            <>
              <Menu.Label>{problemText(read.error, t).title}</Menu.Label>
              <Menu.Item closeMenuOnClick={false} leftSection={<IconRefresh size={15} />} onClick={() => void read.refetch()}>{t('app-retry')}</Menu.Item>
            </>
          )}
          {isKnown && views.length === 0 && <Menu.Label>{t('views-none')}</Menu.Label>}
          {own.length > 0 && <Menu.Label>{t('views-own')}</Menu.Label>}
          {own.map(item)}
          {shared.length > 0 && <Menu.Label>{t('views-shared')}</Menu.Label>}
          {shared.map(item)}
          {isKnown && (views.length > 0 || query !== '') && <Menu.Divider />}
          {last && mayChange(last) && <Menu.Item leftSection={<IconDeviceFloppy size={15} />} onClick={() => save.mutate(last)}>{t('views-save-to', { name: last.name })}</Menu.Item>}
          {isKnown && query !== '' && current === undefined && <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => setQuestion({ what: 'new' })}>{t('views-save-as')}</Menu.Item>}
          {query === '' && views.length > 0 && current === undefined && <Menu.Label>{t('views-nothing-to-save')}</Menu.Label>}
          {current && (
            <>
              <Menu.Label>{current.name}{current.shared && <> <IconUsers size={12} aria-hidden /></>}</Menu.Label>
              <Menu.Item leftSection={<IconLink size={15} />} onClick={() => setQuestion({ what: 'link', view: current })}>{t('views-link')}</Menu.Item>
              {mayChange(current) && <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setQuestion({ what: 'change', view: current })}>{t('views-change')}</Menu.Item>}
              {mayChange(current) && <Menu.Item c="var(--sw-bad)" leftSection={<IconTrash size={15} />} onClick={() => setQuestion({ what: 'delete', view: current })}>{t('views-delete')}</Menu.Item>}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {question?.what === 'new' && <ViewForm list={list} query={query} onClose={() => setQuestion(null)} onDone={view => { setLastId(view.id); setQuestion(null); }} />}
      {question?.what === 'change' && <ViewForm list={list} query={question.view.query} view={question.view} onClose={() => setQuestion(null)} onDone={() => setQuestion(null)} />}
      {question?.what === 'delete' && <DeleteView view={question.view} list={list} onClose={() => setQuestion(null)} />}
      {question?.what === 'link' && <CopyLink name={question.view.name} isShared={question.view.shared} link={linkOf(window.location.origin, list, question.view)} onClose={() => setQuestion(null)} />}
    </>
  );
}
