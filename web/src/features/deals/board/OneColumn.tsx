import { ActionIcon, Button, Menu, Skeleton } from '@mantine/core';
import { IconArrowRight, IconCheck, IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { Deal } from '@/api/deals';
import type { Pipeline, Stage } from '@/api/pipelines';
import { useFormats, useText } from '@/i18n';
import { useNow } from '@/ui';
import { StageText } from '../values';
import type { ShapeProps } from './Columns';
import { DealCard } from './DealCard';
import { More } from './More';
import { Count, Sums } from './StageHead';
import { useColumn } from './useColumn';
import classes from './board.module.css';

const route = getRouteApi('/app/deals');

/** The board of a phone: one stage at a time, and cards that go to another by a menu. */
export function OneColumn({ pipeline, totals, onMove }: ShapeProps) {
  const t = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { stages } = pipeline;
  const at = Math.max(0, stages.findIndex(({ id }) => id === search.stage));
  const stage = stages[at];
  const go = (to: Stage | undefined) => { if (to) void navigate({ search: old => ({ ...old, stage: to.id }), replace: true }); };
  if (!stage) return null;
  return (
    <section className={classes['one']} aria-label={stage.name}>
      <div className={classes['switch']}>
        <ActionIcon variant="default" size={36} disabled={at === 0} aria-label={t('deals-stage-before')} onClick={() => go(stages[at - 1])}><IconChevronLeft size={18} /></ActionIcon>
        <StageMenu pipeline={pipeline} totals={totals} stage={stage} onChoose={go} />
        <ActionIcon variant="default" size={36} disabled={at === stages.length - 1} aria-label={t('deals-stage-after')} onClick={() => go(stages[at + 1])}><IconChevronRight size={18} /></ActionIcon>
      </div>
      <Cards key={stage.id} pipeline={pipeline} stage={stage} totals={totals} onMove={onMove} />
    </section>
  );
}

type Common = Pick<ShapeProps, 'pipeline' | 'totals'> & { stage: Stage };

function StageMenu({ pipeline, totals, stage, onChoose }: Common & { onChoose: (stage: Stage) => void }) {
  const formats = useFormats();
  const countOf = ({ id }: Stage) => formats.number(totals.stages.find(({ stage_id: of }) => of === id)?.deals ?? 0);
  return (
    <Menu position="bottom" width="target">
      <Menu.Target><Button variant="default" h={36} className={classes['chosen'] ?? ''} rightSection={<IconChevronDown size={15} />}>{stage.name}</Button></Menu.Target>
      <Menu.Dropdown>
        {pipeline.stages.map(one => <Menu.Item key={one.id} leftSection={<span className={classes['check']}>{one.id === stage.id && <IconCheck size={15} />}</span>} rightSection={countOf(one)} onClick={() => onChoose(one)}><StageText stage={one} /></Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}

function Cards({ pipeline, stage, totals, onMove }: Common & { onMove: ShapeProps['onMove'] }) {
  const t = useText();
  const now = useNow(60_000);
  const list = useColumn(pipeline, stage, false, true);
  const total = totals.stages.find(({ stage_id: id }) => id === stage.id);
  return (
    <>
      <p className={classes['total']}><span>{t('deals-count')}: <Count total={total} list={list} /></span><Sums total={total} /></p>
      {list.status === 'success' && list.rows.length === 0 && <p className={classes['none']}>{t('deals-stage-empty')}</p>}
      <ul className={classes['cards']} aria-label={stage.name} aria-busy={list.status === 'pending'}>
        {list.status === 'pending' && [1, 2, 3, 4].map(at => <li key={at} aria-hidden><Skeleton h={78} radius="md" /></li>)}
        {list.rows.map(deal => <li key={deal.id} className={classes['item']}><DealCard deal={deal} now={now} aside={<MoveMenu deal={deal} pipeline={pipeline} onMove={onMove} />} /></li>)}
      </ul>
      <More list={list} />
    </>
  );
}

function MoveMenu({ deal, pipeline, onMove }: { deal: Deal; pipeline: Pipeline; onMove: ShapeProps['onMove'] }) {
  const t = useText();
  return (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon variant="subtle" color="gray" size={36} aria-label={t('deals-move-of', { name: deal.name })}><IconArrowRight size={17} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('deals-move-to')}</Menu.Label>
        {pipeline.stages.filter(({ id }) => id !== deal.stage.id).map(stage => <Menu.Item key={stage.id} onClick={() => onMove(deal, stage)}><StageText stage={stage} /></Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
