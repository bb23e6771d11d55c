import { act, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { expect, test } from 'vitest';
import type { Automation } from '@/api/automations';
import { show } from '@/testing/render';
import { useEditor, type Editor } from './useEditor';

const row: Automation = {
  id: 'a1', name: 'One', state: 'draft', trigger: { kind: 'call_missed' }, blocks: [], problems: [], runs: { total: 0, running: 0, failed: 0, last_at: null },
  created_at: '2026-01-14T08:00:00Z', created_by: null, changed_at: '2026-01-14T08:00:00Z', version: 1,
};

/** What the test does to the editor that is shown, and what others do. */
const shown: { editor?: Editor; tell?: (next: Automation) => void } = {};

function Probe() {
  const [now, setNow] = useState(row);
  const editor = useEditor(now);
  useEffect(() => { Object.assign(shown, { editor, tell: setNow }); }, [editor]);
  return <p>{editor.draft.name} · {editor.isDirty ? 'dirty' : 'clean'} · {editor.theirs?.name ?? 'nobody'} · {editor.known.version}</p>;
}

test.each<[string, (own: () => void, theirs: (next: Automation) => void) => void, string]>([
  ['what others save is taken over while nothing was typed', (_, theirs) => theirs({ ...row, name: 'Two', version: 2 }), 'Two · clean · nobody · 2'],
  ['what was typed stays, and theirs is told', (own, theirs) => { own(); theirs({ ...row, name: 'Two', version: 2 }); }, 'Mine · dirty · Two · 1'],
  ['a change of the state alone is no conflict', (own, theirs) => { own(); theirs({ ...row, state: 'inactive', version: 2 }); }, 'Mine · dirty · nobody · 2'],
  ['the same change by somebody else is none, either', (own, theirs) => { own(); theirs({ ...row, name: 'Mine', version: 2 }); }, 'Mine · clean · nobody · 2'],
  ['theirs can be taken', (own, theirs) => { own(); theirs({ ...row, name: 'Two', version: 2 }); act(() => shown.editor?.takeTheirs()); }, 'Two · clean · nobody · 2'],
  ['mine can be kept, over theirs', (own, theirs) => { own(); theirs({ ...row, name: 'Two', version: 2 }); act(() => shown.editor?.keepMine()); }, 'Mine · dirty · nobody · 2'],
])('%s', async (_, happens, expected) => {
  await show(<Probe />);
  happens(() => act(() => shown.editor?.setName('Mine')), next => act(() => shown.tell?.(next)));
  expect(screen.getByText(expected)).toBeVisible();
});
