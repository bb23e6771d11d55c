import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { liveQuery, type LiveCall } from '@/api/live';
import { liveCall } from '@/testing/liveCall';
import { show } from '@/testing/render';
import { choose } from './choices';
import { dismissed } from './dismissed';
import { drafts } from './drafts';
import { LiveCalls } from './LiveCalls';

const known = { contact: { id: 'p1', name: 'Марія Коваль' }, company: { id: 'o1', name: 'Ромашка' } };
const written: unknown[] = [];

/** A server on which one call rings. */
function answer(calls: LiveCall[]) {
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
    if (pathname === '/api/v1/me') return json({ user: { id: 'u1', name: 'Ivan' }, role: 'manager', language: 'en', workspace: { id: 1, name: 'W' }, memberships: [] });
    if (pathname === '/api/v1/live') return json({ calls });
    if (pathname === '/api/v1/call-requests') return json({ items: [] });
    if (pathname === '/api/v1/notes' && request.method === 'POST') {
      const body = await request.json() as { body: string };
      written.push(body);
      return json({ id: 'n1', version: 1, ...body }, 201);
    }
    if (pathname === '/api/v1/notes/n1' && request.method === 'PATCH') {
      const body = await request.json() as { body: string };
      written.push(body);
      return json({ id: 'n1', version: 2, ...body });
    }
    return json({ code: 'not_found', title: 'No', detail: '' }, 404);
  });
}

beforeEach(() => {
  written.length = 0;
  drafts.set(() => ({}));
  dismissed.set(() => []);
  choose({ quiet: false });
});

test('a card comes without taking the focus, and says who calls', async () => {
  answer([]);
  const { user, queryClient } = await show(<><input aria-label="elsewhere" /><LiveCalls /></>);
  await user.click(await screen.findByLabelText('elsewhere'));
  act(() => { queryClient.setQueryData(liveQuery().queryKey, { calls: [liveCall({ ...known, line: { number: { e164: '+380443330099', raw: '' }, name: 'Site' } })] }); });
  const card = await screen.findByRole('article', { name: 'Марія Коваль' });
  expect(within(card).getByText('Your client is calling')).toBeVisible();
  expect(card).toHaveTextContent('+380 67 111 0003');
  expect(card).toHaveTextContent('Ромашка');
  expect(within(card).getByRole('link', { name: 'Open the card' })).toBeVisible();
  expect(screen.getByLabelText('elsewhere')).toHaveFocus();
  expect(screen.getByText('Incoming call: Марія Коваль')).toBeInTheDocument();
});

test('what is typed survives a reload, and is saved at the end of the call', async () => {
  answer([liveCall(known)]);
  const first = await show(<LiveCalls />);
  await first.user.click(await screen.findByRole('button', { name: 'Note' }));
  await first.user.keyboard('asks for the price');
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  first.unmount();
  expect(written).toEqual([]);

  const { queryClient } = await show(<LiveCalls />);
  expect(await screen.findByRole('textbox', { name: 'Note' })).toHaveValue('asks for the price');
  act(() => { queryClient.setQueryData(liveQuery().queryKey, { calls: [liveCall({ ...known, phase: 'ended', outcome: 'answered', mine: true, talk_seconds: 83, why: 'manager' })] }); });
  expect(await screen.findByText('Answered')).toBeVisible();
  expect(screen.getByText('1:23')).toBeVisible();
  await waitFor(() => expect(written).toEqual([{ call_id: 'c1', body: 'asks for the price' }]));
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Result' })).toBeVisible();
  act(() => { queryClient.setQueryData(liveQuery().queryKey, { calls: [] }); });
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
  expect(drafts.get()).toEqual({});
});

test('a card is put away by Esc, and only what is newer than that brings it back', async () => {
  answer([liveCall(known)]);
  const { user, queryClient } = await show(<LiveCalls />);
  const way = await screen.findByRole('link', { name: 'Open the card' });
  act(() => way.focus());
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('article')).toBeNull();
  act(() => { queryClient.setQueryData(liveQuery().queryKey, { calls: [liveCall({ ...known, phase: 'talking', mine: true, manager: { id: 'u1', name: 'Ivan' } })] }); });
  expect(await screen.findByRole('article')).toHaveTextContent('Talking· Ivan');
});

test('a call that somebody else took stays for what is typed on it', async () => {
  answer([liveCall(known)]);
  const { user, queryClient } = await show(<LiveCalls />);
  await user.click(await screen.findByRole('button', { name: 'Note' }));
  await user.keyboard('mine');
  act(() => { queryClient.setQueryData(liveQuery().queryKey, { calls: [] }); });
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  await user.keyboard(' too');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  // It is over, so what was there was saved at once; the rest changes that note.
  await waitFor(() => expect(written).toEqual([{ call_id: 'c1', body: 'mine' }, { body: 'mine too' }]));
});

test('three cards, and how many more; none while nobody wants to be disturbed', async () => {
  answer([1, 2, 3, 4, 5].map(n => liveCall({ id: `c${n}`, number: { e164: `+38067111000${n}`, raw: '' } })));
  const { user } = await show(<LiveCalls />);
  expect(await screen.findAllByRole('article')).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: '2 more calls' }));
  expect(screen.getAllByRole('article')).toHaveLength(5);
  act(() => choose({ quiet: true }));
  expect(screen.queryByRole('article')).toBeNull();
});

test('what cannot be saved can be let go of, and brought back', async () => {
  answer([liveCall(known)]);
  const { user } = await show(<LiveCalls />);
  await user.click(await screen.findByRole('button', { name: 'Note' }));
  await user.keyboard('refused');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ code: 'invalid', title: 'Refused', detail: '' }), { status: 422 })));
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(await screen.findByText('Refused')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('textbox', { name: 'Note' })).toHaveValue('refused');
});
