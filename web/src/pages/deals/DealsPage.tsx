import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconLayoutKanban, IconList, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { dealQuery } from '@/api/deals';
import { pipelinesQuery, type Pipeline } from '@/api/pipelines';
import { Board } from '@/features/deals/board/Board';
import { BoardSkeleton } from '@/features/deals/board/BoardSkeleton';
import { DealDrawer } from '@/features/deals/DealDrawer';
import { DealFilters } from '@/features/deals/DealFilters';
import { DealTable } from '@/features/deals/DealTable';
import { NewDeal } from '@/features/deals/NewDeal';
import { PipelineChoice } from '@/features/deals/PipelineChoice';
import { dealSearch, tableFilter } from '@/features/deals/search';
import { ExportMenu } from '@/features/exports/ExportMenu';
import { ImportButton } from '@/features/imports/ImportButton';
import { ViewsMenu } from '@/features/views/ViewsMenu';
import { useText } from '@/i18n';
import { Blank, Failed, LinkButton, Page } from '@/ui';

const route = getRouteApi('/app/deals');

/** The deals of a pipeline, as a board or as a table. */
export function DealsPage() {
  const t = useText();
  const search = route.useSearch();
  const pipelines = useQuery(pipelinesQuery());
  const open = useQuery({ ...dealQuery(search.deal ?? ''), enabled: search.deal !== undefined });
  // A link that knows only the deal leads to the pipeline in which it is.
  const wanted = search.pipeline ?? open.data?.pipeline.id;
  const pipeline = pipelines.data?.find(({ id }) => id === wanted) ?? pipelines.data?.[0];
  if (pipeline !== undefined) return <Shown pipeline={pipeline} pipelines={pipelines.data ?? []} />;
  return (
    <Page title={t('deals-title')}>
      {pipelines.isPending && <BoardSkeleton />}
      {pipelines.isError && <Failed error={pipelines.error} onRetry={() => void pipelines.refetch()} />}
      {pipelines.isSuccess && <Blank title={t('deals-no-pipeline')} action={<LinkButton to="/settings/pipelines">{t('pipelines-title')}</LinkButton>}>{t('deals-no-pipeline-text')}</Blank>}
    </Page>
  );
}

function Shown({ pipeline, pipelines }: { pipeline: Pipeline; pipelines: Pipeline[] }) {
  const t = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [newIn, setNewIn] = useState<string | undefined>(undefined);
  const isTable = search.view === 'table';
  const home = pipeline.id === pipelines[0]?.id ? undefined : pipeline.id;
  const go = (change: Record<string, string | undefined>, replace = false) => void navigate({ search: old => dealSearch({ ...old, pipeline: home, ...change }), resetScroll: false, replace });
  const add = (stage?: string) => {
    setNewIn(stage);
    go({ new: 'true' });
  };
  return (
    <Page
      title={t('deals-title')}
      beside={<><PipelineChoice pipelines={pipelines} chosen={pipeline} onChoose={id => go({ pipeline: id === pipelines[0]?.id ? undefined : id, stage: undefined, deal: undefined })} /><ViewsMenu list="deals" search={search} onOpen={query => void navigate({ search: dealSearch(query) })} /></>}
      actions={(
        <>
          <SegmentedControl
            size="sm" withItemsBorders={false} aria-label={t('deals-view')} value={isTable ? 'table' : 'board'} onChange={view => go({ view: view === 'table' ? 'table' : undefined, stage: undefined, state: undefined, tag: undefined, field: undefined, columns: undefined })}
            data={[
              { value: 'board', label: <IconLayoutKanban size={17} role="img" aria-label={t('deals-view-board')} style={{ display: 'block' }} /> },
              { value: 'table', label: <IconList size={17} role="img" aria-label={t('deals-view-table')} style={{ display: 'block' }} /> },
            ]}
          />
          {isTable && <ExportMenu list="deals" filter={tableFilter(search, pipeline.id)} />}
          <ImportButton of="deals" />
          <Button visibleFrom="sm" leftSection={<IconPlus size={16} />} onClick={() => add()}>{t('deals-new')}</Button>
          <ActionIcon hiddenFrom="sm" size={36} aria-label={t('deals-new')} onClick={() => add()}><IconPlus size={18} /></ActionIcon>
        </>
      )}
    >
      {isTable ? <DealTable pipeline={pipeline} onNew={() => add()} /> : <><DealFilters pipeline={pipeline} /><Board key={pipeline.id} pipeline={pipeline} onNew={add} /></>}
      <DealDrawer id={search.deal} onClose={() => go({ deal: undefined })} />
      <NewDeal
        opened={search.new !== undefined} start={{ pipeline: pipeline.id, stage: newIn }}
        onClose={() => { setNewIn(undefined); go({ new: undefined }, true); }} onMade={deal => go({ new: undefined, deal: deal.id, pipeline: deal.pipeline.id === pipelines[0]?.id ? undefined : deal.pipeline.id }, true)}
      />
    </Page>
  );
}
