import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Deal } from '@/api/deals';
import type { PipelineBoard, Stage } from '@/api/pipelines';
import { useMe } from '@/features/session/useMe';
import { useFormats, useText } from '@/i18n';
import type { ListView } from '@/live';
import classes from './board.module.css';

export type StageTotal = PipelineBoard['stages'][number];

/** Which stage, how many deals, and how much they come to. */
export function StageHead({ stage, total, list, onNew, children }: { stage: Stage; total: StageTotal | undefined; list: ListView<Deal>; onNew: (() => void) | undefined; children?: ReactNode }) {
  const t = useText();
  return (
    <header className={classes['head']} data-kind={stage.kind}>
      <div className={classes['title']}>
        <h2 title={stage.name}>{stage.name}</h2>
        <Count total={total} list={list} />
        {onNew && <Tooltip label={t('deals-new-in', { stage: stage.name })}><ActionIcon variant="subtle" color="gray" size={24} aria-label={t('deals-new-in', { stage: stage.name })} onClick={onNew}><IconPlus size={15} /></ActionIcon></Tooltip>}
      </div>
      <div className={classes['sums']}><Sums total={total} />{children}</div>
    </header>
  );
}

/** How many deals: all of the stage, or those found while a text is searched for. */
export function Count({ total, list }: { total: StageTotal | undefined; list: ListView<Deal> }) {
  const formats = useFormats();
  const isSearched = useIsSearched();
  if (isSearched) return <span className={classes['count']}>{list.status === 'success' && `${formats.number(list.rows.length)}${list.hasMore ? '+' : ''}`}</span>;
  return <span className={classes['count']}>{formats.number(total?.deals ?? 0)}</span>;
}

/** Sums are those of the whole stage, so they are left out while only a part of it is shown. */
export function Sums({ total }: { total: StageTotal | undefined }) {
  const formats = useFormats();
  const home = useMe().workspace.currency;
  if (useIsSearched() || !total || total.sums.length === 0) return <span>{'\u00a0'}</span>;
  // The workspace's own currency stands first.
  const sums = total.sums.toSorted((one, other) => Number(other.currency === home) - Number(one.currency === home));
  return <span>{sums.map(({ amount, currency }) => formats.money(amount, currency)).join(' · ')}</span>;
}

const route = getRouteApi('/app/deals');

function useIsSearched(): boolean {
  return route.useSearch().q !== undefined;
}
