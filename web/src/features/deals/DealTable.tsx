import { Button } from '@mantine/core';
import { IconBriefcase, IconPlus } from '@tabler/icons-react';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { useMemo } from 'react';
import { deals, type Deal } from '@/api/deals';
import type { Pipeline } from '@/api/pipelines';
import { BulkBar } from '@/features/bulk/BulkBar';
import { useListColumns } from '@/features/lists/columns';
import { ColumnsMenu } from '@/features/lists/ColumnsMenu';
import { useSelection } from '@/features/lists/useSelection';
import { useRights } from '@/features/session/useMe';
import { useFormats, useText } from '@/i18n';
import { useLiveList } from '@/live';
import { DataTable, DateTime, Nothing, Person, TwoLines, type Column } from '@/ui';
import { DealFilters } from './DealFilters';
import { dealSearch, tableFilter } from './search';
import { Amount, dayOfText, StageText } from './values';
import classes from './deals.module.css';

const route = getRouteApi('/app/deals');

/** The deals as rows, those whose stage changed last first. */
export function DealTable({ pipeline, onNew }: { pipeline: Pipeline; onNew: () => void }) {
  const t = useText();
  const formats = useFormats();
  const { mayChangeMany } = useRights();
  const { deal: openId, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const text = JSON.stringify(tableFilter(search, pipeline.id));
  const filter = useMemo(() => JSON.parse(text) as ReturnType<typeof tableFilter>, [text]);
  const list = useLiveList(deals, filter);
  const isFiltered = [search.q, search.responsible, search.stage, search.state, search.tag, search.field].some(value => value !== undefined);
  const selection = useSelection(list, filter, deal => deal.name);
  const own: Column<Deal>[] = [
    { id: 'name', head: t('deals-name'), isLink: true, cell: deal => deal.name },
    { id: 'amount', head: t('deals-amount'), width: 130, align: 'right', cell: deal => <Amount deal={deal} /> },
    { id: 'stage', head: t('deals-stage'), width: 150, cell: deal => <TwoLines main={<StageText stage={deal.stage} />} sub={deal.lost_reason} /> },
    { id: 'client', head: t('deals-client'), width: 210, from: 62, cell: deal => <Client deal={deal} /> },
    { id: 'responsible', head: t('deals-responsible'), width: 180, from: 75, cell: deal => <Person name={deal.responsible?.name ?? null} /> },
    { id: 'close', head: t('deals-close'), width: 128, from: 75, cell: deal => (deal.close_date === null ? <Nothing /> : dayOfText(deal.close_date, formats)) },
    { id: 'since', head: t('deals-since'), width: 140, from: 75, cell: deal => <DateTime at={deal.stage_since} /> },
  ];
  const columns = useListColumns('deal', own, search.columns);
  return (
    <>
      <DealFilters pipeline={pipeline}><ColumnsMenu list={columns} onChange={chosen => void navigate({ search: old => dealSearch({ ...old, columns: chosen }), replace: true, resetScroll: false })} /></DealFilters>
      <DataTable
        label={t('deals-title')} list={list} columns={columns.columns} mayScroll={columns.isChosen} selection={mayChangeMany ? selection.table : undefined} openId={openId} link={deal => linkOptions({ to: '/deals', search: { ...search, deal: deal.id } })}
        card={deal => (
          <span className={classes['row']}>
            <TwoLines main={deal.name} sub={[deal.contact && formats.name(deal.contact.name), deal.responsible?.name].filter(Boolean).join(' · ')} />
            <TwoLines main={<Amount deal={deal} />} sub={<StageText stage={deal.stage} />} />
          </span>
        )}
        onClearFilter={isFiltered ? () => void navigate({ search: old => ({ ...old, q: undefined, responsible: undefined, stage: undefined, state: undefined, tag: undefined, field: undefined }) }) : undefined}
        empty={{ icon: <IconBriefcase size={36} stroke={1.3} />, title: t('deals-empty'), text: t('deals-empty-text'), action: <Button leftSection={<IconPlus size={16} />} onClick={onNew}>{t('deals-new')}</Button> }}
      />
      {mayChangeMany && <BulkBar entity="deal" selection={selection} stages={pipeline.stages} />}
    </>
  );
}

function Client({ deal }: { deal: Deal }) {
  const formats = useFormats();
  const contact = deal.contact && formats.name(deal.contact.name);
  if (contact === null && deal.company === null) return <Nothing />;
  return <TwoLines main={contact ?? deal.company?.name} sub={contact === null ? null : deal.company?.name} />;
}
