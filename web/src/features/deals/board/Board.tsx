import { useMediaQuery } from '@mantine/hooks';
import { IconBriefcase, IconPlus } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { pipelineBoardQuery, type Pipeline } from '@/api/pipelines';
import { useText } from '@/i18n';
import { Blank, Failed } from '@/ui';
import { useMove } from '../useMove';
import { BoardSkeleton } from './BoardSkeleton';
import { Columns } from './Columns';
import { OneColumn } from './OneColumn';

const route = getRouteApi('/app/deals');

/** The deals of a pipeline by their stages; on a phone one stage at a time. */
export function Board({ pipeline, onNew }: { pipeline: Pipeline; onNew: (stage?: string) => void }) {
  const t = useText();
  const search = route.useSearch();
  const board = useQuery(pipelineBoardQuery(pipeline.id, search.responsible));
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { move, question } = useMove();
  if (board.isError && !board.data) return <Failed error={board.error} onRetry={() => void board.refetch()} />;
  if (!board.data) return <BoardSkeleton />;
  const isFiltered = search.q !== undefined || search.responsible !== undefined;
  if (!isFiltered && board.data.stages.every(({ deals }) => deals === 0)) {
    return <Blank icon={<IconBriefcase size={36} stroke={1.3} />} title={t('deals-empty')} action={<Button leftSection={<IconPlus size={16} />} onClick={() => onNew()}>{t('deals-new')}</Button>}>{t('deals-empty-text')}</Blank>;
  }
  const Shape = isNarrow ? OneColumn : Columns;
  return (
    <>
      <Shape pipeline={pipeline} totals={board.data} onMove={move} onNew={onNew} />
      {question}
    </>
  );
}
