import { Button, Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { dealHistoryQuery, type Deal, type DealMove } from '@/api/deals';
import { useFormats, useText } from '@/i18n';
import { DateTime } from '@/ui';
import classes from './deals.module.css';

/** The stages that the deal went through, newest first. */
export function DealHistory({ deal }: { deal: Deal }) {
  const t = useText();
  const history = useQuery(dealHistoryQuery(deal.id));
  return (
    <section className={classes['history']} aria-label={t('deals-history')}>
      <Title order={3}>{t('deals-history')}</Title>
      {history.isPending && <Skeleton h={48} />}
      {history.isError && !history.data && <p role="alert">{t('deals-history-failed')} <Button variant="subtle" size="compact-sm" onClick={() => void history.refetch()}>{t('app-retry')}</Button></p>}
      {history.data && <ol>{history.data.toReversed().map((move, at) => <Move key={`${move.at} ${at}`} move={move} />)}</ol>}
    </section>
  );
}

function Move({ move }: { move: DealMove }) {
  const t = useText();
  const formats = useFormats();
  const days = move.days ?? null;
  const about = [move.user?.name, move.from !== null && days !== null ? t('deals-history-days', { days, stage: move.from.name }) : null].filter(Boolean).join(' · ');
  return (
    <li>
      <span className={classes['moved']}>
        <span>{move.from === null ? t('deals-history-made', { stage: move.to.name }) : t('deals-history-moved', { from: move.from.name, to: move.to.name })}</span>
        <DateTime at={move.at} />
      </span>
      {about !== '' && <span className={classes['quiet']} title={formats.fullDateTime(move.at)}>{about}</span>}
    </li>
  );
}
