import { Button, Skeleton, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useMemo } from 'react';
import { deals, type Deal, type DealFilter } from '@/api/deals';
import { useText } from '@/i18n';
import { useLiveList } from '@/live';
import { Failed, RelativeTime, TwoLines } from '@/ui';
import { NewDealButton, type DealStart } from './NewDealButton';
import { Amount, StageText } from './values';
import classes from './deals.module.css';

interface Props {
  of: { contact_id: string } | { company_id: string };
  start: DealStart;
  /** Nothing at all while there are none, where the button stands elsewhere. */
  isQuiet?: boolean;
}

/** The deals with a contact or a company, open ones first. */
export function DealsOf({ of, start, isQuiet = false }: Props) {
  const t = useText();
  const id = useId();
  const text = JSON.stringify(of);
  const list = useLiveList(deals, useMemo(() => JSON.parse(text) as DealFilter, [text]));
  if (isQuiet && list.status !== 'error' && list.rows.length === 0) return null;
  return (
    <section className={classes['of']} aria-labelledby={id}>
      <div className={classes['ofHead']}>
        <Title order={2} id={id}>{t('deals-title')}</Title>
        {!isQuiet && <NewDealButton start={start} size="compact-md" label={t('deals-new')} />}
      </div>
      {list.status === 'pending' && <Skeleton h={40} mt={4} />}
      {list.status === 'error' && <Failed error={list.error} onRetry={list.retry} />}
      {list.status === 'success' && list.rows.length === 0 && <p className={classes['none']}>{t('deals-none-of')}</p>}
      {list.rows.length > 0 && <ul>{openFirst(list.rows).map(deal => <li key={deal.id}><Row deal={deal} /></li>)}</ul>}
      {list.hasMore && <Button variant="subtle" size="compact-md" loading={list.isLoadingMore} onClick={list.loadMore}>{t('app-more')}</Button>}
    </section>
  );
}

const openFirst = (rows: Deal[]): Deal[] => [...rows.filter(({ state }) => state === 'open'), ...rows.filter(({ state }) => state !== 'open')];

function Row({ deal }: { deal: Deal }) {
  return (
    <Link to="/deals" search={{ deal: deal.id }} className={classes['one']}>
      <TwoLines main={deal.name} sub={<><StageText stage={deal.stage} />{deal.lost_reason !== null && ` · ${deal.lost_reason}`} · <RelativeTime at={deal.stage_since} /></>} />
      <Amount deal={deal} />
    </Link>
  );
}
