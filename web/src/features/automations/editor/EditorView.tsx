import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createElement, useEffect, useMemo, useState } from 'react';
import { vocabularyQuery } from '@/api/automations';
import { useText } from '@/i18n';
import { useNotify } from '@/ui';
import { BLOCK_ICONS, newBlock } from '../model/blocks';
import { problemsOf, shownProblems, type Shown } from '../model/problems';
import { find, freshId, insert, move, neighbourOf, placesOf, placeKey, remove, restore, walk, type Place } from '../model/tree';
import { useWords } from '../words';
import { Chain } from './Chain';
import { ChainProvider, type ChainContext } from './context';
import { Panel } from './Panel';
import { Summary } from './Summary';
import { useDrag } from './useDrag';
import type { Editor } from './useEditor';
import classes from './chain.module.css';

/** Moves the focus to something of a block, once it stands where it is now. */
const focusOn = (selector: string) => { requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus())); };

/** The problems of a draft, those that stand further up first. */
export function useProblems({ draft, known }: Editor): Shown[] {
  const t = useText();
  const vocabulary = useQuery(vocabularyQuery()).data;
  return useMemo(() => {
    const order = new Map(walk(draft.blocks).map(({ block }, at) => [block.id, at]));
    const place = (id: string | null) => (id === null ? -1 : order.get(id) ?? 0);
    return shownProblems(draft, known, problemsOf(draft, vocabulary), ({ code, detail }) => t(`automations-problem-${code}`, { detail: detail ?? '' })).toSorted((a, b) => place(a.block_id) - place(b.block_id));
  }, [draft, known, vocabulary, t]);
}

interface Props { editor: Editor; isReadOnly: boolean; selected: string | undefined; onSelect: (id: string | undefined) => void }

/** The chain of blocks and, beside it, the form of the one that is chosen. */
export function EditorView({ editor, isReadOnly, selected, onSelect }: Props) {
  const t = useText();
  const words = useWords();
  const { undoable } = useNotify();
  const [heard, setHeard] = useState('');
  // A problem is said at its block once that is left, not while it is being added.
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const problems = useProblems(editor);
  const { draft, setBlocks } = editor;
  const nameOf = (id: string) => { const block = find(draft.blocks, id)?.block; return block === undefined ? '' : words.block(block); };
  const select = (id: string | undefined) => {
    if (selected !== undefined && fresh.has(selected)) setFresh(new Set([...fresh].filter(one => one !== selected)));
    onSelect(id);
  };
  const moveTo = (id: string, to: Place) => {
    setBlocks(blocks => move(blocks, id, to));
    focusOn(`[data-handle="${id}"]`);
  };
  const drag = useDrag({
    blocks: draft.blocks, onMove: moveTo,
    say: (what, id, place) => {
      const all = placesOf(draft.blocks).map(placeKey);
      setHeard(t(`automations-heard-${what}`, { name: nameOf(id), at: place === null ? 0 : all.indexOf(placeKey(place)) + 1, of: all.length }));
    },
  });
  const isQuiet = (id: string) => fresh.has(id) && selected === id && !editor.isChecked;
  const context: ChainContext = {
    draft, words, isReadOnly, selected, drag,
    problemsOf: id => (id !== null && isQuiet(id) ? [] : problems.filter(({ block_id: of, field }) => of === id && field !== 'name' && field !== 'blocks').map(({ text }) => text)),
    select,
    add: (place, kind) => {
      const id = freshId(draft.blocks);
      setFresh(new Set([id]));
      setBlocks(blocks => insert(blocks, place, newBlock(kind, id)));
      if (kind === 'end') focusOn(`[data-block="${id}"]`); else onSelect(id);
    },
    copy: id => {
      const found = find(draft.blocks, id);
      if (found === null) return;
      const copied = { ...found.block, id: freshId(draft.blocks) };
      setBlocks(blocks => insert(blocks, { ...found.place, at: found.place.at + 1 }, copied));
      select(copied.id);
    },
    remove: id => {
      const found = find(draft.blocks, id);
      if (found === null) return;
      if (selected === id || (selected !== undefined && walk([found.block]).some(({ block }) => block.id === selected))) select(undefined);
      setBlocks(blocks => remove(blocks, id));
      const order = walk(draft.blocks).map(({ block }) => block.id);
      focusOn(`[data-block="${order[order.indexOf(id) - 1] ?? 'trigger'}"]`);
      undoable(t('automations-removed', { name: words.block(found.block) }), () => {
        setBlocks(blocks => restore(blocks, found));
        focusOn(`[data-block="${id}"]`);
        return Promise.resolve();
      });
    },
    moveBy: (id, by) => {
      const to = neighbourOf(draft.blocks, id, by);
      if (to !== null) moveTo(id, to);
    },
  };
  useEffect(() => {
    // On narrow screens the chain is wider than what is left beside the form.
    if (selected !== undefined) document.querySelector(`[data-block="${CSS.escape(selected)}"]`)?.parentElement?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected]);
  const { lifted } = drag;
  const carried = lifted?.at == null ? null : find(draft.blocks, lifted.id)?.block;
  return (
    <ChainProvider value={context}>
      <Summary problems={problems} isChecked={editor.isChecked} nameOf={nameOf} onSelect={select} />
      <div className={classes['canvas']}>
        <Chain />
        <VisuallyHidden id="automation-drag-help">{t('automations-drag-help')}</VisuallyHidden>
        <div className={classes['spoken']} aria-live="assertive">{heard}</div>
      </div>
      {carried && lifted?.at && <div className={classes['ghost']} style={{ left: lifted.at.x + 12, top: lifted.at.y + 8 }} aria-hidden>{createElement(BLOCK_ICONS[carried.kind], { size: 17 })}{words.block(carried)}</div>}
      <Panel editor={editor} isReadOnly={isReadOnly} selected={selected} problems={problems} onClose={() => { const last = selected; select(undefined); if (last !== undefined) focusOn(`[data-block="${last}"]`); }} onRemove={context.remove} isQuiet={isQuiet} />
    </ChainProvider>
  );
}
