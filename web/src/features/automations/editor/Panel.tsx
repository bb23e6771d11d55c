import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useText } from '@/i18n';
import { Drawer } from '@/ui';
import { BlockForm } from '../forms/BlockForm';
import { errorsBy } from '../forms/errors';
import { TriggerForm } from '../forms/TriggerForm';
import type { Shown } from '../model/problems';
import { find, replace } from '../model/tree';
import { useWords } from '../words';
import type { Editor } from './useEditor';
import classes from './chain.module.css';

interface Props { editor: Editor; isReadOnly: boolean; selected: string | undefined; problems: readonly Shown[]; isQuiet: (id: string) => boolean; onClose: () => void; onRemove: (id: string) => void }

/** The form of the block that is chosen. */
export function Panel({ editor, isReadOnly, selected, problems, isQuiet, onClose, onRemove }: Props) {
  const t = useText();
  const words = useWords();
  const { draft, setBlocks, setTrigger } = editor;
  const isTrigger = selected === 'trigger';
  const block = selected === undefined || isTrigger ? undefined : find(draft.blocks, selected)?.block;
  const errorOf = errorsBy(selected === undefined || isQuiet(selected) || !editor.isChecked ? [] : problems.filter(({ block_id: id, field }) => id === (isTrigger ? null : selected) && field !== 'name' && field !== 'blocks'));
  return (
    <Drawer key={selected} opened={isTrigger || block !== undefined} onClose={onClose} title={isTrigger ? t('automations-trigger') : block && words.block(block)}>
      <fieldset className={classes['form']} disabled={isReadOnly}>
        {isTrigger && <TriggerForm trigger={draft.trigger} errorOf={errorOf} onChange={setTrigger} />}
        {block && <BlockForm block={block} errorOf={errorOf} onChange={next => setBlocks(blocks => replace(blocks, next))} />}
        {block && !isReadOnly && <div><Button variant="subtle" color="red" size="compact-md" leftSection={<IconTrash size={15} />} onClick={() => onRemove(block.id)}>{t('automations-remove')}</Button></div>}
      </fieldset>
    </Drawer>
  );
}
