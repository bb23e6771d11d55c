import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Automation } from '@/api/automations';
import { show } from '@/testing/render';
import { AutomationEditor } from './AutomationEditor';

vi.mock('@/features/session/useMe', () => ({ useMe: () => ({ user: { id: 'u1', name: 'Me' }, workspace: { currency: 'UAH' } }), useRights: () => ({ mayAdminister: true }) }));
vi.mock('@/ui/UnsavedGuard', () => ({ UnsavedGuard: () => null }));
vi.mock('./EditorView', () => ({ EditorView: () => null, useProblems: () => [] }));

const row: Automation = {
  id: 'a1', name: 'One', state: 'active', trigger: { kind: 'call_missed' }, blocks: [], problems: [], runs: { total: 3, running: 2, failed: 0, last_at: null },
  created_at: '2026-01-14T08:00:00Z', created_by: null, changed_at: '2026-01-14T08:00:00Z', version: 1,
};

test.each([
  ['a refusal', { code: 'forbidden', status: 403, title: 'You may not do this', detail: '' }],
  ['a change by somebody else', { code: 'stale', status: 412, title: 'It was changed meanwhile', detail: '', current: { ...row, version: 2 } }],
])('switching off while runs are under way is asked about; %s is to be read, not behind the question', async (_, answer) => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(answer), { status: answer.status, headers: { 'content-type': 'application/json' } })));
  const { user } = await show(<AutomationEditor row={row} search={{}} onSearch={() => undefined} />);
  await user.click(screen.getByRole('button', { name: 'Switch off' }));
  const question = await screen.findByRole('dialog');
  await waitFor(() => expect(within(question).getByRole('button', { name: 'Cancel' })).toHaveFocus());
  await user.click(within(question).getByRole('button', { name: 'Switch off' }));
  expect(await screen.findByText(answer.title)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
