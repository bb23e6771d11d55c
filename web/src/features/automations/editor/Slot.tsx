import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { createElement, Fragment } from 'react';
import { useText } from '@/i18n';
import { BLOCK_ICONS, GROUPS } from '../model/blocks';
import { countOf, depthOf, MOST_BLOCKS, MOST_DEEP, placeKey, type Place } from '../model/tree';
import { useChain } from './context';
import classes from './chain.module.css';

/** Between two blocks: here one is added, or put down. */
export function Slot({ place, isEmpty = false }: { place: Place; isEmpty?: boolean }) {
  const t = useText();
  const { draft, isReadOnly, drag, add } = useChain();
  const isLifted = drag.lifted !== null;
  const isOpen = isLifted && drag.mayDrop(place);
  const isFull = countOf(draft.blocks) >= MOST_BLOCKS;
  return (
    <div className={classes['slot']} data-place={placeKey(place)} data-open={isOpen || undefined} data-over={(isOpen && drag.isOver(place)) || undefined}>
      {isOpen && <span className={classes['drop']} />}
      {!isLifted && !isReadOnly && !isFull && (
        <Menu width={280} position="bottom" withinPortal>
          <Menu.Target>
            <button type="button" className={classes['plus']} data-wide={isEmpty || undefined} aria-label={t('automations-add-here')}><IconPlus size={15} stroke={2} aria-hidden />{isEmpty && <span>{t('automations-add-first')}</span>}</button>
          </Menu.Target>
          <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
            {GROUPS.map(({ key, kinds }) => (
              <Fragment key={key}>
                <Menu.Label>{t(`automations-group-${key}`)}</Menu.Label>
                {kinds.filter(kind => kind !== 'split' || depthOf(draft.blocks, place.list) < MOST_DEEP).map(kind => (
                  <Menu.Item key={kind} leftSection={createElement(BLOCK_ICONS[kind], { size: 17, stroke: 1.7 })} onClick={() => add(place, kind)}>{t(`automations-block-${kind}`)}</Menu.Item>
                ))}
              </Fragment>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
