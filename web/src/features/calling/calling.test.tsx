import { notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { callRequestsQuery } from '@/api/call-out';
import { meQuery } from '@/api/session';
import { show } from '@/testing/render';
import { DataTable } from '@/ui';
import { wholeList } from '@/live';
import { CallNumber } from './CallNumber';
import DialPad from './DialPad';

const asked: { body: unknown; key: string | null }[] = [];
let refusal: object | null = null;
let connections: { id: string; kind: string }[] = [];

vi.stubGlobal('fetch', async (request: Request) => {
  const { pathname } = new URL(request.url);
  const json = (body: unknown, status: number) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  if (pathname === '/api/v1/calls') {
    const body = await request.json() as { to: string; contact_id?: string };
    asked.push({ body, key: request.headers.get('idempotency-key') });
    if (refusal) return json(refusal, 409);
    return json({ id: `r${asked.length}`, user_id: 'u1', connection_id: 'n1', to: { e164: '+380671110003', raw: body.to }, contact_id: body.contact_id ?? null, state: 'ringing', problem: null, call_id: null, created_at: '2026-01-14T10:00:00Z', version: 2 }, 201);
  }
  if (pathname === '/api/v1/connections') return json({ items: connections, next: null }, 200);
  if (pathname === '/api/v1/call-requests') return json({ items: [] }, 200);
  if (pathname === '/api/v1/search') return json({ contacts: [{ id: 'p1', name: 'Марія Коваль', phone: { e164: '+380671110003', raw: '067' }, company: null }], companies: [], deals: [], calls: [] }, 200);
  return json({ code: 'not_found' }, 404);
});

beforeEach(() => { asked.length = 0; refusal = null; notifications.clean(); });

const number = { e164: '+380671110003', raw: '067 111 00 03' };

test('a number calls itself, each click under a key of its own, and what cannot be called has no button', async () => {
  const { user, queryClient } = await show(<><CallNumber number={number} contactId="p1" /><CallNumber number={{ e164: null, raw: '101' }} /></>);
  const button = screen.getByRole('button', { name: 'Call +380 67 111 0003' });
  expect(screen.getAllByRole('button')).toHaveLength(1);
  await user.click(button);
  await waitFor(() => expect(queryClient.getQueryData(callRequestsQuery().queryKey)?.map(({ id }) => id)).toEqual(['r1']));
  await user.click(button);
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[0]?.body).toEqual({ to: '+380671110003', contact_id: 'p1' });
  expect(asked[0]?.key).not.toBe(asked[1]?.key);
});

test('the row of a table does not open when its number is called', async () => {
  const list = wholeList({ data: [{ id: 'p1' }], status: 'success', error: null, refetch: () => undefined });
  const { user, router } = await show(
    <DataTable
      label="people" list={list} link={() => ({ to: '/contacts' })} empty={{ title: '', text: '' }}
      columns={[{ id: 'name', head: 'Name', isLink: true, cell: () => 'Ann' }, { id: 'phone', head: 'Phone', cell: () => <CallNumber number={number} isQuiet /> }]}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Call +380 67 111 0003' }));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(router.history.location.pathname).toBe('/');
});

test('why it was refused is said as the server says it; an administrator is led to where it is mended', async () => {
  refusal = { code: 'call_no_mapping', title: 'Telephony does not know you', detail: 'Nobody mapped you.' };
  const { user, queryClient } = await show(<CallNumber number={number} />);
  await user.click(screen.getByRole('button'));
  expect(await screen.findByText('Telephony does not know you')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Map employees' })).toBeNull();
  queryClient.setQueryData(meQuery().queryKey, { role: 'admin' } as never);
  await user.click(screen.getByRole('button', { name: /^Call/ }));
  expect(await screen.findByRole('button', { name: 'Map employees' })).toBeVisible();
});

test.each([
  { kinds: ['ringostat'], place: '/settings/integrations/n0' },
  // A source of generic CTI makes no calls, so nobody has to choose.
  { kinds: ['ringostat', 'cti'], place: '/settings/integrations/n0' },
  { kinds: ['ringostat', 'ringostat'], place: '/settings/integrations' },
])('with $kinds an administrator is led to $place', async ({ kinds, place }) => {
  refusal = { code: 'call_no_mapping', title: 'Telephony does not know you', detail: 'Nobody mapped you.' };
  connections = kinds.map((kind, index) => ({ id: `n${index}`, kind }));
  const { user, queryClient, router } = await show(<CallNumber number={number} />);
  queryClient.setQueryData(meQuery().queryKey, { role: 'admin' } as never);
  await user.click(screen.getByRole('button', { name: /^Call/ }));
  await user.click(await screen.findByRole('button', { name: 'Map employees' }));
  await waitFor(() => expect(router.history.location.pathname).toBe(place));
});

test('the dial pad takes keys and typing, finds whose number it is, and calls', async () => {
  const done = vi.fn();
  const { user } = await show(<DialPad isTouched={false} onDone={done} onLog={vi.fn()} />);
  const field = screen.getByRole('textbox', { name: 'Number or name' });
  expect(screen.getByRole('button', { name: 'Call' })).toBeDisabled();
  for (const key of ['0', '6', '7']) await user.click(screen.getByRole('button', { name: key }));
  expect(field).toHaveValue('067');
  await user.type(field, ' 111');
  await user.click(screen.getByRole('button', { name: 'Erase' }));
  expect(field).toHaveValue('067 11');
  await user.click(await screen.findByRole('button', { name: /Марія Коваль/ }));
  expect(field).toHaveValue('+380 67 111 0003');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(asked[0]?.body).toEqual({ to: '+380671110003', contact_id: 'p1' });
});
