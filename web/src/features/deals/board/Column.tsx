import { Draggable, Droppable } from '@hello-pangea/dnd';
import { Button, Skeleton } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import type { Pipeline, PipelineBoard, Stage } from '@/api/pipelines';
import { useText } from '@/i18n';
import { useNow } from '@/ui';
import { More } from './More';
import { DealCard } from './DealCard';
import { StageHead } from './StageHead';
import { useColumn } from './useColumn';
import classes from './board.module.css';

interface Props {
  pipeline: Pipeline;
  stage: Stage;
  total: PipelineBoard['stages'][number] | undefined;
  isFrozen: boolean;
  isAtTop: boolean;
  onNew: () => void;
  onTop: () => void;
}

/** A stage with its deals, newest first. */
export function Column({ pipeline, stage, total, isFrozen, isAtTop, onNew, onTop }: Props) {
  const t = useText();
  const now = useNow(60_000);
  const list = useColumn(pipeline, stage, isFrozen, isAtTop);
  return (
    <section className={classes['column']} aria-label={stage.name}>
      <StageHead stage={stage} total={total} list={list} onNew={stage.kind === 'open' ? onNew : undefined}>
        {list.newCount > 0 && <Button size="compact-xs" radius="xl" leftSection={<IconArrowUp size={12} />} onClick={() => { list.showNew(); onTop(); }}>{t('app-new-rows', { count: list.newCount })}</Button>}
      </StageHead>
      <Droppable droppableId={stage.id}>
        {(place, { isDraggingOver }) => (
          <div ref={place.innerRef} {...place.droppableProps} className={classes['place']} data-over={isDraggingOver || undefined}>
            <ul className={classes['cards']} aria-label={stage.name} aria-busy={list.status === 'pending'}>
              {list.status === 'pending' && [1, 2, 3].map(at => <li key={at} aria-hidden><Skeleton h={78} radius="md" /></li>)}
              {list.rows.map((deal, index) => (
                <Draggable key={deal.id} draggableId={deal.id} index={index}>
                  {(provided, { isDragging, isDropAnimating }) => (
                    <li ref={provided.innerRef} {...provided.draggableProps} className={classes['item']} data-dragged={(isDragging && !isDropAnimating) || undefined}>
                      <DealCard deal={deal} now={now} handle={provided.dragHandleProps} />
                    </li>
                  )}
                </Draggable>
              ))}
            </ul>
            {place.placeholder}
            <More list={list} />
          </div>
        )}
      </Droppable>
    </section>
  );
}
