import { ActionIcon, Menu } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconCopy, IconDots, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { createElement, type ReactNode } from 'react';
import type { Block } from '@/api/automations';
import { useText } from '@/i18n';
import { iconOf, TRIGGER_ICONS } from '../model/blocks';
import { neighbourOf } from '../model/tree';
import { useChain } from './context';
import classes from './chain.module.css';

/** What begins a run. */
export function TriggerCard() {
  const t = useText();
  const { draft: { trigger }, words } = useChain();
  return (
    <Card id="trigger" above={t('automations-trigger')} name={words.trigger(trigger)} about={words.narrowed(trigger)} icon={createElement(TRIGGER_ICONS[trigger.kind], { size: 18, stroke: 1.7 })} problemId={null} />
  );
}

/** A block, with its handle and its menu. */
export function BlockCard({ block }: { block: Block }) {
  const t = useText();
  const { draft, words, isReadOnly, remove, copy, moveBy, drag } = useChain();
  const name = words.block(block);
  const isLifted = drag.lifted?.id === block.id;
  return (
    <Card
      id={block.id} kind={block.kind} name={name} about={words.about(block)} icon={createElement(iconOf(block.kind), { size: 18, stroke: 1.7 })} problemId={block.id} isLifted={isLifted}
      aside={!isReadOnly && (
        <span className={classes['tools']}>
          <ActionIcon variant="subtle" color="gray" size={30} className={classes['handle'] ?? ''} aria-label={t('automations-move-of', { name })} aria-describedby="automation-drag-help" aria-pressed={isLifted} data-handle={block.id} {...drag.handle(block.id)}>
            <IconGripVertical size={16} aria-hidden />
          </ActionIcon>
          <Menu position="bottom-end">
            <Menu.Target><ActionIcon variant="subtle" color="gray" size={30} aria-label={t('automations-menu-of', { name })}><IconDots size={16} aria-hidden /></ActionIcon></Menu.Target>
            <Menu.Dropdown>
              {neighbourOf(draft.blocks, block.id, -1) && <Menu.Item leftSection={<IconArrowUp size={15} />} onClick={() => moveBy(block.id, -1)}>{t('automations-move-up')}</Menu.Item>}
              {neighbourOf(draft.blocks, block.id, 1) && <Menu.Item leftSection={<IconArrowDown size={15} />} onClick={() => moveBy(block.id, 1)}>{t('automations-move-down')}</Menu.Item>}
              {block.kind !== 'split' && <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => copy(block.id)}>{t('automations-copy')}</Menu.Item>}
              <Menu.Item c="var(--sw-bad)" leftSection={<IconTrash size={15} />} onClick={() => remove(block.id)}>{t('automations-remove')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      )}
    />
  );
}

interface CardProps { id: string; kind?: string; above?: string; name: string; about: string; icon: ReactNode; aside?: ReactNode; problemId: string | null; isLifted?: boolean }

function Card({ id, kind, above, name, about, icon, aside, problemId, isLifted = false }: CardProps) {
  const { selected, select, problemsOf } = useChain();
  const problems = problemsOf(problemId);
  return (
    <div className={classes['card']} data-kind={kind} data-selected={selected === id || undefined} data-lifted={isLifted || undefined} data-bad={problems.length > 0 || undefined}>
      <span className={classes['icon']} aria-hidden>{icon}</span>
      <div className={classes['what']}>
        {above !== undefined && <span className={classes['above']}>{above}</span>}
        <button type="button" className={classes['open']} data-block={id} aria-current={selected === id || undefined} onClick={() => select(id)}>{name}</button>
        {about !== '' && <span className={classes['about']}>{about}</span>}
        {problems.length > 0 && <span className={classes['problem']}><IconAlertTriangle size={14} stroke={1.8} aria-hidden /><span>{problems[0]}{problems.length > 1 && ` +${problems.length - 1}`}</span></span>}
      </div>
      {aside}
    </div>
  );
}
