import { useText } from '@/i18n';
import type { Block } from '@/api/automations';
import { isLast, listsOf, type ListPlace } from '../model/tree';
import { BlockCard, TriggerCard } from './BlockCard';
import { useChain } from './context';
import { Slot } from './Slot';
import classes from './chain.module.css';

/** The whole automation from above: what begins it, what is done, and the end. */
export function Chain() {
  const t = useText();
  const { draft: { blocks } } = useChain();
  const last = blocks[blocks.length - 1];
  return (
    <div className={classes['chain']}>
      <TriggerCard />
      <Blocks blocks={blocks} list={null} label={t('automations-blocks')} />
      {(last === undefined || !isLast(last.kind)) && <div className={classes['end']}>{t('automations-end')}</div>}
    </div>
  );
}

/** A list of blocks with a place before each and behind the last. */
function Blocks({ blocks, list, label }: { blocks: readonly Block[]; list: ListPlace; label: string }) {
  const last = blocks[blocks.length - 1];
  return (
    <ol className={classes['blocks']} aria-label={label}>
      {blocks.map((block, at) => (
        <li key={block.id}>
          <Slot place={{ list, at }} />
          <BlockCard block={block} />
          {block.kind === 'split' && <Branches block={block} />}
        </li>
      ))}
      {(last === undefined || !isLast(last.kind)) && <li className={classes['rest']}><Slot place={{ list, at: blocks.length }} isEmpty={blocks.length === 0} /></li>}
    </ol>
  );
}

/** The ways that a split leads, beside each other. */
function Branches({ block }: { block: Block & { kind: 'split' } }) {
  const t = useText();
  const { words, select } = useChain();
  return (
    <div className={classes['branches']} role="group" aria-label={t('automations-branches-of')}>
      {listsOf(block).map(({ list, blocks }, at) => {
        const branch = block.branches[at];
        const name = branch === undefined ? t('automations-otherwise') : branch.name.trim() === '' ? t('automations-branch-number', { number: at + 1 }) : branch.name;
        return (
          <div key={String(list.branch)} className={classes['branch']} role="group" aria-label={name}>
            <button type="button" className={classes['branchHead']} onClick={() => select(block.id)}>
              <span className={classes['branchName']}>{name}</span>
              <span className={classes['about']}>{branch === undefined ? t('automations-otherwise-about') : words.conditions(branch.conditions)}</span>
            </button>
            <Blocks blocks={blocks} list={list} label={name} />
          </div>
        );
      })}
    </div>
  );
}
