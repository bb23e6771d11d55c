import { screen, waitFor, within } from '@testing-library/react';
import { Suspense } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { show } from '@/testing/render';
import { contact } from '@/features/duplicates/testing';
import { NoteComposer } from './NoteComposer';
import { Timeline } from './Timeline';

const anna = contact({ id: 'a', name: 'Anna', phones: [{ e164: '+380671110001', raw: '067 111 00 01' }] });
const users = ['Olha Koval', 'Ivan', 'Gone'].map((name, place) => ({ id: `u${place}`, name, email: `${place}@example.com`, role: 'manager', active: name !== 'Gone', version: 1 }));
const note = {
  id: 'n1', contact_id: 'a', call_id: null, author: { id: 'u1', name: 'Ivan' }, created_by: 'user', body: '@Olha Koval, call after six', mentions: [{ id: 'u0', name: 'Olha Koval' }],
  created_at: '2026-01-14T09:00:00Z', changed_at: '2026-01-14T09:00:00Z', version: 1,
};
const change = {
  by: { id: 'u1', name: 'Ivan' }, way: 'user',
  fields: [
    { field: 'name', name: null, kind: null, from: 'Hanna', to: 'Anna' },
    { field: 'phones', name: null, kind: null, from: null, to: '+380671110001, 101' },
    { field: 'f1', name: 'District', kind: 'choice', from: 'Centre', to: null },
    { field: 'f2', name: 'Letters', kind: 'checkbox', from: null, to: '+' },
    { field: 'f3', name: 'Limit', kind: 'money', from: '10.00 UAH', to: '1250.50 UAH' },
    { field: 'f4', name: 'Born', kind: 'date', from: null, to: '1987-05-12' },
  ],
};
const me = { user: { id: 'u1', name: 'Ivan', email: '1@example.com' }, role: 'manager', may_listen: true, may_download: false, workspace: { id: 1, name: 'Acme' }, workspaces: [] };
const asked: { method: string; path: string; body: unknown }[] = [];
let pinned: object | null = null;

beforeEach(() => {
  asked.length = 0;
  pinned = null;
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url);
    const path = url.pathname.replace('/api/v1', '');
    const json = (body: unknown, status = 200) => new Response(body === null ? null : JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
    if (request.method !== 'GET') asked.push({ method: request.method, path, body: await request.json().catch(() => null) });
    if (path === '/me') return json(me);
    if (path === '/users') return json({ items: users, next: null });
    if (path === '/contacts/a/pin') {
      pinned = request.method === 'PUT' ? { kind: 'note', at: note.created_at, note } : null;
      return json(null, 204);
    }
    if (path === '/contacts/a/timeline') {
      const items = [{ kind: 'change', at: '2026-01-14T09:30:00Z', change }, { kind: 'note', at: note.created_at, note }];
      const kind = url.searchParams.get('kind');
      return json({ items: kind === null ? items : items.filter(item => item.kind === kind), next: null, ...(pinned === null ? {} : { pinned }) });
    }
    if (path === '/notes') return json({ ...note, id: 'n2' }, 201);
    return json({ code: 'not_found', title: 'No', detail: '' }, 404);
  });
});

const timeline = () => show(<Suspense><Timeline contact={anna} kind={undefined} onKind={() => undefined} openCall={undefined} /></Suspense>);

test('an edit of the card says what stood there and what stands there now', async () => {
  await timeline();
  const entry = (await screen.findByText('Card changed')).closest('li') as HTMLElement;
  expect(entry).toHaveTextContent('Ivan');
  expect(within(entry).getByText('Hanna').tagName).toBe('DEL');
  expect(within(entry).getByText('Anna').tagName).toBe('INS');
  expect(entry).toHaveTextContent('+380 67 111 0001, 101');
  expect(entry).toHaveTextContent('District');
  expect(entry).toHaveTextContent('emptied');
  expect(entry).toHaveTextContent(/Letters\s*Yes/);
  expect(entry).toHaveTextContent(/Limit.*10.*→.*1,250\.50/);
  expect(entry).toHaveTextContent(/Born.*12 May 1987|Born.*May 12, 1987/);
});

test('who is mentioned stands out in a note', async () => {
  await timeline();
  expect((await screen.findByText('@Olha Koval')).tagName).toBe('B');
});

test('an entry is pinned to the top and taken from there', async () => {
  const { user } = await timeline();
  await user.click(await screen.findByRole('button', { name: 'Pin to the top' }));
  const top = await screen.findByRole('region', { name: 'Pinned' });
  expect(asked[0]).toEqual({ method: 'PUT', path: '/contacts/a/pin', body: { kind: 'note', id: 'n1' } });
  const unpin = within(top).getByRole('button', { name: 'Unpin' });
  expect(unpin).toHaveAttribute('aria-pressed', 'true');
  await user.click(unpin);
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Pinned' })).not.toBeInTheDocument());
  expect(asked[1]?.method).toBe('DELETE');
});

test('an @ offers colleagues, and those whose names stand in the note are told', async () => {
  const { user } = await show(<NoteComposer contactId="a" fieldId="note" />);
  const area = screen.getByRole('textbox', { name: 'Note' });
  await user.type(area, 'Dear @ko');
  await user.click(await screen.findByRole('option', { name: 'Olha Koval' }));
  expect(area).toHaveValue('Dear @Olha Koval ');
  await user.type(area, 'call, @Go');
  expect(screen.queryByRole('option')).not.toBeInTheDocument();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(asked).toEqual([{ method: 'POST', path: '/notes', body: { contact_id: 'a', body: 'Dear @Olha Koval call, @Go', mentions: ['u0'] } }]));
});
