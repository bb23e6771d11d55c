import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useText } from '@/i18n';
import { useNotify } from '@/ui';
import type { FormProps } from './BlockForm';
import { Conditions } from './Conditions';
import classes from '../editor/chain.module.css';

/** A split has at most so many branches beside the last one. */
const MOST = 6;

/** The branches of a split, each with its conditions: the first whose conditions hold is taken. */
export function SplitForm({ block, errorOf, onChange }: FormProps<'split'>) {
  const t = useText();
  const { undoable } = useNotify();
  const { branches } = block;
  const set = (at: number, change: Partial<(typeof branches)[number]>) => onChange({ ...block, branches: branches.map((branch, index) => (index === at ? { ...branch, ...change } : branch)) });
  const remove = (at: number) => {
    onChange({ ...block, branches: branches.filter((_, index) => index !== at) });
    undoable(t('automations-branch-removed'), () => { onChange(block); return Promise.resolve(); });
  };
  return (
    <>
      <p className={classes['hint']} style={{ margin: 0 }}>{t('automations-split-about')}</p>
      {branches.map((branch, at) => (
        <section key={at} className={classes['branchForm']} aria-label={t('automations-branch-number', { number: at + 1 })}>
          <div className={classes['branchTop']}>
            <TextInput label={t('automations-branch-name', { number: at + 1 })} placeholder={t('automations-branch-number', { number: at + 1 })} maxLength={100} autoComplete="off" value={branch.name} onChange={event => set(at, { name: event.currentTarget.value })} />
            {branches.length > 1 && <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('automations-branch-remove', { number: at + 1 })} onClick={() => remove(at)}><IconTrash size={16} /></ActionIcon>}
          </div>
          <Conditions label={t('automations-branch-if')} value={branch.conditions} error={errorOf(`branches[${at}]`)} onChange={conditions => set(at, { conditions })} />
        </section>
      ))}
      {branches.length < MOST && <div><Button variant="default" size="compact-md" leftSection={<IconPlus size={14} />} onClick={() => onChange({ ...block, branches: [...branches, { name: '', conditions: [], blocks: [] }] })}>{t('automations-branch-add')}</Button></div>}
    </>
  );
}
