import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, linkOptions, type LinkProps } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { noticesQuery, readNotices, type Notice } from '@/api/notices';
import { useText } from '@/i18n';
import { Failed, RelativeTime } from '@/ui';
import classes from './notices.module.css';

/** One's notices, newest first. Those that are shown count as read; while this stays open they are still marked. */
export function Notices({ onDone }: { onDone: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const list = useInfiniteQuery(noticesQuery());
  const rows = list.data?.pages.flatMap(page => page.items) ?? [];
  const [wasUnread, setWasUnread] = useState<ReadonlySet<string>>(new Set());
  const fresh = rows.filter(({ id, read }) => !read && !wasUnread.has(id)).map(({ id }) => id);
  if (fresh.length > 0) setWasUnread(new Set([...wasUnread, ...fresh]));
  const newest = rows.find(({ read }) => !read)?.id;
  const { mutate } = useMutation({ mutationFn: readNotices, onSettled: () => queryClient.invalidateQueries({ queryKey: noticesQuery().queryKey }) });
  useEffect(() => { if (newest !== undefined) mutate(newest); }, [newest, mutate]);
  return (
    <>
      <div className={classes['head']}>{t('notices-title')}</div>
      {list.isPending && <div aria-busy className={classes['waiting']}><Skeleton h={36} /><Skeleton h={36} /></div>}
      {list.isError && rows.length === 0 && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <p className={classes['none']}>{t('notices-empty')}</p>}
      <ul className={classes['rows']}>
        {rows.map(notice => <li key={notice.id} data-unread={wasUnread.has(notice.id) || undefined}><Row notice={notice} onDone={onDone} /></li>)}
      </ul>
      {list.hasNextPage && (
        <div className={classes['more']}>
          {list.isFetchNextPageError && <span role="alert">{t('app-more-failed')}</span>}
          <Button variant="subtle" size="compact-md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t(list.isFetchNextPageError ? 'app-retry' : 'app-more')}</Button>
        </div>
      )}
    </>
  );
}

function Row({ notice, onDone }: { notice: Notice; onDone: () => void }) {
  const to = placeOf(notice);
  const words = <><span className={classes['text']}>{notice.text}</span><span className={classes['when']}><RelativeTime at={notice.at} /></span></>;
  return to === null ? <div className={classes['notice']}>{words}</div> : <Link {...to} className={classes['notice']} onClick={onDone}>{words}</Link>;
}

/** Where a notice leads. */
function placeOf({ entity, entity_id: id }: Notice): LinkProps | null {
  if (id === null) return null;
  switch (entity) {
    case 'contact': return linkOptions({ to: '/contacts/$contactId', params: { contactId: id } });
    case 'deal': return linkOptions({ to: '/deals', search: { deal: id } });
    case 'call': return linkOptions({ to: '/calls', search: { call: id } });
    case 'task': return linkOptions({ to: '/tasks', search: { whose: 'all', task: id } });
    default: return null;
  }
}
