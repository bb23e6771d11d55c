import { Button, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { calls, callQuery, type Call } from '@/api/calls';
import { listQuery } from '@/api/list';
import { CallIcon, Outcome } from '@/features/calls/CallIcon';
import { useClientName, useClientNumber } from '@/features/calls/names';
import { useFormats, useText } from '@/i18n';
import { Failed } from '@/ui';
import classes from './trial.module.css';

/** Calls to try an automation on: the newest ones, or those that fit a name or a number. */
export function CallPicker({ chosen, onChoose }: { chosen: string | undefined; onChoose: (id: string | undefined) => void }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), 250);
  const list = useInfiniteQuery(listQuery(calls, { ...(wanted === '' ? {} : { q: wanted }) }));
  const known = list.data?.pages.flatMap(page => page.items) ?? [];
  const far = useQuery({ ...callQuery(chosen ?? ''), enabled: chosen !== undefined && list.isSuccess && !known.some(({ id }) => id === chosen) });
  const rows = far.data === undefined || known.some(({ id }) => id === far.data.id) ? known : [far.data, ...known];
  return (
    <>
      <TextInput type="search" aria-label={t('automations-test-search')} placeholder={t('automations-test-search')} leftSection={<IconSearch size={16} aria-hidden />} value={typed} autoComplete="off" onChange={event => setTyped(event.currentTarget.value)} />
      {list.isPending && <div aria-busy className={classes['waiting']}><Skeleton h={44} /><Skeleton h={44} /><Skeleton h={44} /></div>}
      {list.isError && rows.length === 0 && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <p className={classes['quiet']}>{t(wanted === '' ? 'automations-test-no-calls' : 'app-nothing-found')}</p>}
      <ul className={classes['calls']} aria-label={t('automations-test-call')}>
        {rows.map(call => <li key={call.id}><Row call={call} isChosen={call.id === chosen} onChoose={() => onChoose(call.id)} /></li>)}
      </ul>
      {list.hasNextPage && <Button variant="subtle" size="compact-md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('app-more')}</Button>}
    </>
  );
}

function Row({ call, isChosen, onChoose }: { call: Call; isChosen: boolean; onChoose: () => void }) {
  const formats = useFormats();
  const nameOf = useClientName();
  const numberOf = useClientNumber();
  return (
    <button type="button" className={classes['call']} aria-pressed={isChosen} onClick={onChoose}>
      <CallIcon call={call} />
      <span className={classes['who']}>
        <span>{nameOf(call)}</span>
        <span className={classes['quiet']}>{[formats.dateTime(call.started_at), call.contact ? numberOf(call) : null].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={classes['quiet']}><Outcome call={call} /></span>
    </button>
  );
}
