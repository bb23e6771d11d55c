import { Button, Kbd, Skeleton, Text, Tooltip } from '@mantine/core';
import { IconMoodSmile, IconPlayerTrackNext } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { numberOf, waitingQuery, type Waiting } from '@/api/waiting';
import { useCallFailed } from '@/features/calling/useCallFailed';
import { useCallOut } from '@/features/calling/useCallOut';
import { useMe } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { Blank, Failed, useNow } from '@/ui';
import { useRowKeys } from '@/ui/table/useRowKeys';
import { holderOf } from './queue';
import { filterOf, type WaitingSearch } from './search';
import { useFollowedWaiting } from './useFollowedWaiting';
import { useTake } from './useTake';
import { WaitingRow } from './WaitingRow';
import classes from './waiting.module.css';

/** Who waits to be called back, oldest first, one line for each client. */
export function WaitingList({ search, filters, onClearFilter }: { search: WaitingSearch; filters: ReactNode; onClearFilter: (() => void) | undefined }) {
  const t = useText();
  const list = useQuery(waitingQuery(filterOf(search)));
  useFollowedWaiting();
  const head = <div className={classes['head']}>{filters}</div>;
  if (list.isPending) return <>{head}<Skeletons /></>;
  if (list.data === undefined) return <>{head}<Failed error={list.error} onRetry={() => void list.refetch()} /></>;
  const { items, more } = list.data;
  if (items.length === 0 && onClearFilter) return <>{head}<Blank title={t('queue-none-here')} action={<Button variant="default" onClick={onClearFilter}>{t('app-filter-clear')}</Button>}>{t('queue-none-here-text')}</Blank></>;
  if (items.length === 0) return <>{head}<Blank icon={<IconMoodSmile size={36} stroke={1.3} />} title={t('queue-none')}>{t('queue-none-text')}</Blank></>;
  return (
    <>
      <Rows items={items} search={search} filters={filters} />
      {more && <Text c="dimmed" ta="center" py="md">{t('queue-more', { count: items.length })}</Text>}
    </>
  );
}

function Rows({ items, search, filters }: { items: Waiting[]; search: WaitingSearch; filters: ReactNode }) {
  const t = useText();
  const me = useMe();
  const now = useNow(15_000);
  const taking = useTake();
  const failed = useCallFailed();
  const call = useCallOut();
  const body = useRef<HTMLDivElement>(null);
  useRowKeys(body);
  const focusOn = useFocusOn(body);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element) || event.target.closest('[data-row-link]') === null) return;
    const number = event.target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const item = items.find(one => numberOf(one) === number);
    if (item === undefined || number === undefined) return;
    // By the key's place, so that it works on a Cyrillic layout, too.
    if (event.code === 'KeyT') {
      event.preventDefault();
      if (holderOf(item, me.user?.id, Date.now()) === 'mine') taking.release.mutate(number);
      else taking.take.mutate(number);
    }
    if (event.code === 'KeyC' && item.phone.e164 != null && !call.isPending) {
      event.preventDefault();
      call.mutate({ to: item.phone.e164, contactId: item.contact?.id }, { onError: error => failed(error) });
    }
  };
  return (
    <>
      <div className={classes['head']}>
        {filters}
        <span className={classes['keys']} aria-hidden><Kbd size="xs">J</Kbd> <Kbd size="xs">K</Kbd> {t('queue-key-rows')} <Kbd size="xs">T</Kbd> {t('queue-key-take')} <Kbd size="xs">C</Kbd> {t('queue-key-call')}</span>
        <Tooltip label={t('queue-next-about')}><Button leftSection={<IconPlayerTrackNext size={15} />} loading={taking.next.isPending} onClick={() => taking.next.mutate(items, { onSuccess: focusOn })}>{t('queue-next')}</Button></Tooltip>
      </div>
      {/* The keys are those of the rows' links. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={body} onKeyDown={onKeyDown}>
        <div className={classes['heads']} aria-hidden>
          <span>{t('queue-column-waits')}</span><span>{t('queue-column-client')}</span><span>{t('queue-column-missed')}</span><span className={classes['line']}>{t('queue-column-line')}</span>
          <span className={classes['responsible']}>{t('queue-column-responsible')}</span><span>{t('queue-column-taken')}</span><span />
        </div>
        <ul className={classes['rows']} aria-label={t('queue-title')} aria-keyshortcuts="J K T C">
          {items.map(item => <WaitingRow key={numberOf(item)} waiting={item} now={now} taking={taking} isOpen={item.call_id === search.call} link={linkOptions({ to: '/tasks/to-call-back', search: { ...search, call: item.call_id } })} />)}
        </ul>
      </div>
    </>
  );
}

/** Puts the focus on a line once it is there. */
function useFocusOn(list: React.RefObject<HTMLElement | null>): (number: string | null) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"] [data-row-link]`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: 'nearest' });
  });
  return number => { wanted.current = number; };
}

function Skeletons() {
  const t = useText();
  return (
    <div role="status" aria-label={t('app-loading')}>
      {[40, 52, 46, 58, 44].map(width => <div key={width} className={classes['bone']}><Skeleton h={10} w={64} /><Skeleton h={10} w={`${width}%`} /></div>)}
    </div>
  );
}
