import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import type { Automation } from '@/api/automations';
import { show } from '@/testing/render';
import { useEditor } from '../editor/useEditor';
import { TestView } from './TestView';

vi.mock('@/features/calls/CallIcon', () => ({ CallIcon: () => null, Outcome: () => null }));

const row: Automation = {
  id: 'a1', name: 'One', state: 'draft', trigger: { kind: 'call_missed' }, blocks: [], problems: [], runs: { total: 0, running: 0, failed: 0, last_at: null },
  created_at: '2026-01-14T08:00:00Z', created_by: null, changed_at: '2026-01-14T08:00:00Z', version: 1,
};
const call = (id: string, name: string) => ({ id, contact: { id: `c${id}`, name }, client_number: { e164: '+380671110001', raw: '067 111 00 01' }, started_at: '2026-01-14T08:30:00Z', version: 1 });
const motion = vi.hoisted(() => ({ isReduced: false }));
vi.mock('@mantine/hooks', async original => ({ ...await original<object>(), useReducedMotion: () => motion.isReduced }));
let scrolled: MockInstance<(how?: boolean | ScrollIntoViewOptions) => void>;

beforeEach(() => {
  scrolled = vi.spyOn(window.HTMLElement.prototype, 'scrollIntoView');
  motion.isReduced = false;
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    await Promise.resolve();
    const body = pathname.endsWith('/try') ? { runs: true, why: 'It was missed.', steps: [] } : { items: [call('1', 'Anna'), call('2', 'Ivan')], next: null };
    return new Response(JSON.stringify(body), { status: 200, headers: { 'content-type': 'application/json' } });
  });
});

function Shown({ first }: { first?: string }) {
  const editor = useEditor(row);
  const [call, setCall] = useState(first);
  return <TestView editor={editor} callId={call} onCall={setCall} />;
}

test('what would happen about a call comes into view once it is chosen, and not before', async () => {
  const { user } = await show(<Shown first="2" />);
  expect(await screen.findByText('It would run')).toBeVisible();
  expect(scrolled).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: /Anna/ }));
  await waitFor(() => expect(scrolled).toHaveBeenCalledExactlyOnceWith({ block: 'nearest', behavior: 'smooth' }));
});

test('it jumps there for whoever wants less motion', async () => {
  motion.isReduced = true;
  const { user } = await show(<Shown />);
  await user.click(await screen.findByRole('button', { name: /Anna/ }));
  await waitFor(() => expect(scrolled).toHaveBeenCalledExactlyOnceWith({ block: 'nearest', behavior: 'auto' }));
});

test('a call is told from others by its time first', async () => {
  await show(<Shown />);
  expect(await screen.findByRole('button', { name: /Anna/ })).toHaveTextContent(/10:30.*67 111/);
});
