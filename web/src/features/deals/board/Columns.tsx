import { DragDropContext, type DragStart, type DragUpdate, type DropResult, type ResponderProvided } from '@hello-pangea/dnd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Deal } from '@/api/deals';
import { keys } from '@/api/keys';
import type { Pages } from '@/api/list';
import type { Pipeline, PipelineBoard, Stage } from '@/api/pipelines';
import { useText } from '@/i18n';
import { Column } from './Column';
import classes from './board.module.css';

export interface ShapeProps { pipeline: Pipeline; totals: PipelineBoard; onMove: (deal: Deal, stage: Stage) => void; onNew: (stage?: string) => void }

/** Scrolled by more than this somebody reads further down. */
const TOP = 80;

/** All stages beside each other; cards go from one to another by the mouse, the finger or the keyboard. */
export function Columns({ pipeline, totals, onMove, onNew }: ShapeProps) {
  const t = useText();
  const queryClient = useQueryClient();
  const board = useRef<HTMLDivElement>(null);
  // What is moved is the deal as it was when it was lifted: where somebody else has put it meanwhile is not overwritten unseen.
  const lifted = useRef<Deal | undefined>(undefined);
  const [isDragging, setDragging] = useState(false);
  const [isAtTop, setAtTop] = useState(true);
  // Lists that are not shown may have an older one.
  const find = (id: string) => queryClient.getQueriesData<Pages<Deal>>({ queryKey: keys.lists('deal') }).flatMap(([, pages]) => pages?.pages.flatMap(page => page.items) ?? []).filter(deal => deal.id === id).toSorted((one, two) => two.version - one.version).at(0);
  const words = (stageId: string | undefined) => ({ name: lifted.current?.name ?? '', stage: pipeline.stages.find(stage => stage.id === stageId)?.name ?? '' });
  const start = ({ draggableId, source }: DragStart, { announce }: ResponderProvided) => {
    lifted.current = find(draggableId);
    setDragging(true);
    announce(t('deals-drag-lifted', words(source.droppableId)));
  };
  const over = ({ destination }: DragUpdate, { announce }: ResponderProvided) => {
    announce(destination === null ? t('deals-drag-outside') : t('deals-drag-over', { stage: words(destination.droppableId).stage }));
  };
  const end = ({ source, destination }: DropResult, { announce }: ResponderProvided) => {
    setDragging(false);
    const deal = lifted.current;
    const stage = pipeline.stages.find(({ id }) => id === destination?.droppableId);
    if (!deal || !stage || destination?.droppableId === source.droppableId) {
      announce(t('deals-drag-stays', words(source.droppableId)));
      return;
    }
    announce(t('deals-drag-dropped', { name: deal.name, stage: stage.name }));
    onMove(deal, stage);
  };
  return (
    <DragDropContext dragHandleUsageInstructions={t('deals-drag-help')} onDragStart={start} onDragUpdate={over} onDragEnd={end}>
      {/* What scrolls can be scrolled by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={board} className={classes['board']} role="group" aria-label={t('deals-board-of', { name: pipeline.name })} tabIndex={0} onScroll={event => setAtTop(event.currentTarget.scrollTop < TOP)}>
        {pipeline.stages.map(stage => (
          <Column
            key={stage.id} pipeline={pipeline} stage={stage} total={totals.stages.find(({ stage_id: id }) => id === stage.id)} isFrozen={isDragging} isAtTop={isAtTop}
            onNew={() => onNew(stage.id)} onTop={() => board.current?.scrollTo({ top: 0 })}
          />
        ))}
      </div>
    </DragDropContext>
  );
}
