import { notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Waiting } from '@/api/waiting';
import { show } from '@/testing/render';
import { WaitingList } from './WaitingList';

vi.mock('@/features/session/useMe', () => ({ useMe: () => ({ user: { id: 'u1', name: 'Me' } }), useRights: () => ({ mayAdminister: false }) }));

const SOON = new Date(Date.now() + 600_000).toISOString();
const other = { user: { id: 'u2', name: 'Андрій' }, until: SOON };
let items: Waiting[] = [];
/** Whom a colleague takes in the moment before. */
let late = new Set<string>();
const asked: string[] = [];

const waiting = (number: string, name: string): Waiting => ({
  phone: { e164: number, raw: number }, contact: { id: number, name }, company: null, responsible: null, line: null, missed_calls: 2, first_missed_at: '2026-01-14T09:00:00Z', last_missed_at: '2026-01-14T09:30:00Z', call_id: `c${number}`, task: null, taken: null,
});

vi.stubGlobal('fetch', async (request: Request) => {
  const json = (body: unknown, status = 200) => Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }));
  const { pathname } = new URL(request.url);
  if (pathname === '/api/v1/to-call-back') return json({ items, more: false });
  const [, number] = /^\/api\/v1\/to-call-back\/([^/]+)\/taken$/.exec(decodeURIComponent(pathname)) ?? [];
  if (number === undefined) return json({ items: [], next: null });
  asked.push(`${request.method} ${number}`);
  const set = (taken: Waiting['taken']) => { items = items.map(item => (item.phone.e164 === number ? { ...item, taken } : item)); };
  if (request.method === 'DELETE') { set(null); return Promise.resolve(new Response(null, { status: 204 })); }
  if (late.has(number)) { set(other); return json({ code: 'already_taken', status: 409, title: 'Taken', detail: '' }, 409); }
  const taken = { user: { id: 'u1', name: 'Me' }, until: SOON };
  set(taken);
  return json(taken);
});

beforeEach(() => {
  items = [waiting('+380671110001', 'Марія'), waiting('+380671110002', 'Олег'), waiting('+380671110003', 'Ірина')];
  late = new Set();
  asked.length = 0;
  notifications.clean();
});

async function open() {
  const shown = await show(<WaitingList search={{}} filters={null} onClearFilter={undefined} />);
  await screen.findByText('Марія');
  return shown;
}

test('who takes a client has them, and lets them go again', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Take: Олег' }));
  await user.click(await screen.findByRole('button', { name: 'Release: Олег' }));
  expect(await screen.findByRole('button', { name: 'Take: Олег' })).toBeVisible();
  expect(asked).toEqual(['PUT +380671110002', 'DELETE +380671110002']);
});

test('whom a colleague took a moment before is said in words, and shown', async () => {
  const { user } = await open();
  late.add('+380671110001');
  await user.click(screen.getByRole('button', { name: 'Take: Марія' }));
  expect(await screen.findByText(/^Андрій has taken this client already, until /)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Take: Марія' })).toBeNull();
  // Another's is let go by administrators only.
  expect(screen.queryByRole('button', { name: 'Release: Марія' })).toBeNull();
});

test('next passes over whom colleagues took meanwhile, and puts the focus on the line', async () => {
  const { user } = await open();
  late.add('+380671110001');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(document.activeElement).toHaveTextContent('Олег'));
  expect(asked).toEqual(['PUT +380671110001', 'PUT +380671110002']);
});

test('t takes the line that has the focus, whatever the layout of the keyboard', async () => {
  const { user } = await open();
  screen.getByText('Ірина').closest('a')?.focus();
  await user.keyboard('{t}');
  expect(await screen.findByRole('button', { name: 'Release: Ірина' })).toBeVisible();
  await user.keyboard('{t}');
  expect(await screen.findByRole('button', { name: 'Take: Ірина' })).toBeVisible();
});
