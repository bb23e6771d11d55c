import { Button, Progress, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { importsQuery, type Import } from '@/api/imports';
import { usersQuery } from '@/api/people';
import { useFormats, useText } from '@/i18n';
import { Failed, StatusText, TextLink, TwoLines, type Tone } from '@/ui';
import { isWorking, percentDone } from './plan';
import classes from './imports.module.css';

export const TONES: Record<Import['state'], Tone> = { ready: 'plain', counting: 'info', counted: 'plain', running: 'info', done: 'good', cancelled: 'dim', failed: 'bad' };

/** The files that were brought before. */
export function Earlier() {
  const t = useText();
  const list = useInfiniteQuery(importsQuery());
  const rows = list.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <section aria-labelledby="imports-earlier">
      <h2 id="imports-earlier" className={classes['heading']}>{t('imports-earlier')}</h2>
      {list.isPending && <div aria-busy><Skeleton h={44} mb={8} /><Skeleton h={44} /></div>}
      {list.isError && list.data === undefined && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <p className={classes['hint']}>{t('imports-earlier-empty')}</p>}
      {rows.length > 0 && <ul className={classes['rows']}>{rows.map(row => <EarlierRow key={row.id} row={row} />)}</ul>}
      {list.hasNextPage && <Button variant="subtle" size="compact-md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('app-more')}</Button>}
    </section>
  );
}

function EarlierRow({ row }: { row: Import }) {
  const t = useText();
  const formats = useFormats();
  const who = useQuery(usersQuery()).data?.find(({ id }) => id === row.user_id)?.name;
  const name = row.file_name === '' ? t('imports-file') : row.file_name;
  const counts = row.started_at === null
    ? t('imports-rows', { count: row.rows, rows: formats.number(row.rows) })
    : t('imports-counts', { new: formats.number(row.result.new), merged: formats.number(row.result.merged), refused: formats.number(row.result.refused) });
  return (
    <li>
      <TwoLines main={<TextLink to="/import" search={{ file: row.id }}>{name}</TextLink>} sub={[t(`imports-entity-${row.entity}`), formats.dateTime(row.created_at), who].filter(Boolean).join(' · ')} />
      <div>
        <StatusText tone={TONES[row.state]}>{t(`imports-state-${row.state}`)}</StatusText>
        <span className={classes['hint']}> · {counts}</span>
        {isWorking(row) && <Progress mt={4} value={percentDone(row)} animated aria-label={name} />}
      </div>
    </li>
  );
}
