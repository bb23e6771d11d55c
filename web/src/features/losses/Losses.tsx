import { Button, Skeleton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { connectionsQuery } from '@/api/connections';
import { lossesQuery, type Losses as Figures } from '@/api/losses';
import { CallsTabs } from '@/features/calls/CallsTabs';
import { useFormats, useText } from '@/i18n';
import { Blank, Failed, FilterBar, LinkButton, Page, useNow, type Filter } from '@/ui';
import { filterOf, lossesSearch, periodOf } from './search';
import classes from './losses.module.css';

const route = getRouteApi('/app/calls/losses');

/** What was lost in a period: who was never called back, which calls an exact match would not have found, and whom nobody knows. */
export function Losses() {
  const t = useText();
  const { timeZone } = useFormats();
  const search = route.useSearch();
  const now = useNow(60_000);
  const losses = useQuery(lossesQuery(filterOf(search, timeZone, now)));
  return (
    <Page title={t('losses-title')} about={t('losses-about')} beside={<CallsTabs />}>
      <Chips />
      {losses.isError && losses.data === undefined
        ? <Failed error={losses.error} onRetry={() => void losses.refetch()} />
        : losses.data === undefined
          ? <div className={classes['figures']} aria-busy><Skeleton h={190} /><Skeleton h={190} /><Skeleton h={190} /></div>
          : isNothing(losses.data) ? <NothingLost /> : <Three figures={losses.data} isOld={losses.isPlaceholderData} />}
    </Page>
  );
}

const isNothing = ({ not_called_back: back, not_exact: exact, not_linked: linked }: Figures) => back.calls + exact.calls + linked.calls === 0;

function Chips() {
  const t = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const connections = useQuery(connectionsQuery()).data ?? [];
  const filters: Filter[] = [{ kind: 'period', param: 'period', label: t('calls-filter-period') }];
  if (connections.length > 1 || search.connection !== undefined) {
    filters.push({ kind: 'choice', param: 'connection', label: t('calls-filter-connection'), options: connections.map(({ id, name }) => ({ value: id, label: name })) });
  }
  return <FilterBar filters={filters} values={{ ...search, period: periodOf(search) }} onChange={change => void navigate({ search: old => lossesSearch({ ...old, ...change }) })} />;
}

function Three({ figures, isOld }: { figures: Figures; isOld: boolean }) {
  const t = useText();
  const { not_called_back: back, not_exact: exact, not_linked: linked } = figures;
  return (
    <div className={classes['figures']} data-old={isOld || undefined}>
      <Figure kind="not_called_back" value={back.callers} more={back.more} unit={t('losses-callers', { count: back.callers })} calls={back.calls}>{t('losses-not_called_back-text', { count: back.calls })}</Figure>
      <Figure kind="not_exact" value={exact.calls} more={exact.more} unit={t('losses-calls', { count: exact.calls })} calls={exact.calls}>{t('losses-not_exact-text')}</Figure>
      <Figure kind="not_linked" value={linked.callers} more={linked.more} unit={t('losses-callers', { count: linked.callers })} calls={linked.calls}>{t('losses-not_linked-text', { count: linked.calls })}</Figure>
    </div>
  );
}

interface FigureProps { kind: 'not_called_back' | 'not_exact' | 'not_linked'; value: number; more: boolean; unit: string; calls: number; children: ReactNode }

/** One figure, what it means, and the way to its calls. */
function Figure({ kind, value, more, unit, calls, children }: FigureProps) {
  const t = useText();
  const formats = useFormats();
  const search = route.useSearch();
  return (
    <section className={classes['figure']} aria-labelledby={`losses-${kind}`} data-none={calls === 0 || undefined}>
      <h2 id={`losses-${kind}`}>{t(`losses-${kind}`)}</h2>
      <p className={classes['value']}><b>{formats.number(value)}{more && '+'}</b> {unit}</p>
      <p>{calls === 0 ? t(`losses-${kind}-none`) : children}</p>
      {calls > 0 && <LinkButton variant="default" size="compact-md" to="/calls" search={{ ...search, period: periodOf(search), lost: kind }}>{t('losses-open', { count: calls })}</LinkButton>}
    </section>
  );
}

function NothingLost() {
  const t = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isOther = periodOf(search) !== '30d';
  const action = isOther ? { action: <Button variant="default" onClick={() => void navigate({ search: lossesSearch({ connection: search.connection }) })}>{t('losses-nothing-month')}</Button> } : {};
  return <Blank icon={<IconCircleCheck size={36} stroke={1.3} />} title={t('losses-nothing')} {...action}>{t('losses-nothing-text')}</Blank>;
}
