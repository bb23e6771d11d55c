import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { show } from '@/testing/render';
import { Problem } from '@/api/problem';
import { duplicatesQuery } from '@/api/duplicates';
import { DuplicatesStrip } from './DuplicatesStrip';
import { MergeEntry } from './MergeEntry';
import { Similar } from './Similar';
import { company, contact } from './testing';

const anna = contact({ id: 'a', name: 'Anna', phones: [{ e164: '+380671110001', raw: '067 111 00 01' }] });
const hanna = contact({ id: 'h', name: 'Hanna', phones: [{ e164: '+380671110001', raw: '067 111 00 01' }], source: 'Fair', fields: { city: 'Lviv' }, last_call_at: '2026-01-10T10:00:00Z' });
/** Long enough from now on, whenever the test runs. */
const LATER = '2999-01-01T00:00:00Z';
const merge = {
  id: 'm1', entity: 'contact' as const, kept: { id: 'a', name: 'Anna' }, removed: { id: 'h', name: 'Hanna' }, at: '2026-01-14T09:00:00Z', by: { id: 'u1', name: 'Ivan' }, undone_at: null,
  undo_until: LATER, counts: { calls: 3, notes: 0, tasks: 1, deals: 0, phones: 0, emails: 0, contacts: 0 }, version: 1,
};
const roof = company({ id: 'r', name: 'Roof', created_at: '2020-01-01T00:00:00Z' });
const roofs = company({ id: 's', name: 'ROOF', tags: ['VIP'] });
const firms = { ...merge, id: 'm2', entity: 'company' as const, kept: { id: 'r', name: 'Roof' }, removed: { id: 's', name: 'ROOF' } };
const asked: { method: string; path: string; body: unknown }[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '');
    const json = (body: unknown, status = 200) => new Response(body === null ? null : JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
    if (request.method !== 'GET') asked.push({ method: request.method, path, body: await request.json().catch(() => null) });
    if (path === '/contacts/a/duplicates') return json({ items: [{ contact: hanna, by: ['phone'] }] });
    if (path === '/contacts/h/duplicates') return json({ items: [] });
    if (path === '/contacts/a') return json(anna);
    if (path === '/contacts/h') return json(hanna);
    if (path === '/fields') return json({ items: ['City', 'Street'].map(name => ({ id: name, entity: 'contact', key: name.toLowerCase(), name, kind: 'text', choices: [], position: 0, archived: false, version: 1 })), next: null });
    if (path === '/companies/r/duplicates') return json({ items: [{ company: roofs, by: ['name'] }] });
    if (path === '/companies/r') return json(roof);
    if (path === '/companies/s') return json(roofs);
    if (path === '/companies/r/merge') return json(firms, 201);
    if (path.endsWith('/merge')) return json(merge, 201);
    if (path === '/merges/m1/undo') return json({ merge: { ...merge, undone_at: '2026-01-14T10:00:00Z' }, stayed: ['source', 'fields'] });
    if (path === '/merges/m2/undo') return json({ merge: firms, stayed: ['responsible'] });
    if (path === '/duplicates/apart' || path === '/duplicates/companies/apart') return json(null, 204);
    return json({ code: 'not_found', title: 'No', detail: '' }, 404);
  });
});

test('the strip leads to the comparison, where what differs is marked and the other one can be kept', async () => {
  const { user } = await show(<DuplicatesStrip noun="contact" card={anna} />);
  expect(await screen.findByText('There may be a duplicate of this contact.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Compare' }));
  const drawer = await screen.findByRole('dialog', { name: 'Compare contacts' });
  expect(await within(drawer).findByRole('radio', { name: 'Keep Hanna' })).toBeChecked();
  expect(within(drawer).getByRole('row', { name: /Source/ })).toHaveTextContent('differs');
  expect(within(drawer).getByRole('row', { name: /Phones/ })).not.toHaveTextContent('differs');
  expect(await within(drawer).findByRole('row', { name: /City/ })).toHaveTextContent(/differs.*Lviv/);
  expect(within(drawer).getByRole('row', { name: /Street/ })).not.toHaveTextContent('differs');
  await user.click(within(drawer).getByRole('radio', { name: 'Keep Anna' }));
  await user.click(within(drawer).getByRole('button', { name: 'Merge' }));
  expect(await screen.findByText('Hanna is now part of Anna')).toBeVisible();
  expect(asked).toEqual([{ method: 'POST', path: '/contacts/a/merge', body: { other_id: 'h' } }]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Undone. Changed since, so left as it is: Source, Own fields')).toBeVisible();
  expect(asked[1]?.path).toBe('/merges/m1/undo');
});

test('somebody else is said to be somebody else', async () => {
  const { user } = await show(<DuplicatesStrip noun="contact" card={anna} />);
  await user.click(await screen.findByRole('button', { name: 'Compare' }));
  await user.click(await screen.findByRole('button', { name: 'Not the same' }));
  await waitFor(() => expect(asked).toEqual([{ method: 'POST', path: '/duplicates/apart', body: { ids: ['a', 'h'] } }]));
});

test('a contact like no other has no strip', async () => {
  const { queryClient } = await show(<DuplicatesStrip noun="contact" card={hanna} />);
  await waitFor(() => expect(queryClient.getQueryData(duplicatesQuery('contact', 'h').queryKey)).toEqual([]));
  expect(screen.queryByRole('button', { name: 'Compare' })).toBeNull();
});

test('the timeline tells of a merge, which can be undone while there is time', async () => {
  const shown = await show(<ul><MergeEntry merge={merge} /></ul>);
  expect(screen.getByText('Merged with Hanna')).toBeVisible();
  expect(screen.getByText('Ivan · 3 calls · 1 task')).toBeVisible();
  await shown.user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(asked[0]?.path).toBe('/merges/m1/undo'));
  shown.unmount();
  const undone = await show(<ul><MergeEntry merge={{ ...merge, undone_at: '2026-01-14T09:30:00Z' }} /></ul>);
  expect(screen.getByText('undone')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  undone.unmount();
  await show(<ul><MergeEntry merge={{ ...merge, undo_until: '2026-01-14T09:30:00Z' }} /></ul>);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('who makes a contact twice hears of the one that is there', async () => {
  const problem = new Problem({ code: 'duplicate_warning', status: 409, duplicates: [{ id: 'a', name: 'Anna', by: ['phone', 'email'] }] });
  await show(<Similar noun="contact" problem={problem} />);
  const alert = screen.getByRole('alert', { name: 'This may be somebody who is there already' });
  expect(within(alert).getByRole('link', { name: 'Anna' })).toHaveAttribute('href', '/contacts/a');
  expect(alert).toHaveTextContent('same phone, same e-mail');
});

test('companies are compared without what only people have, merged, and taken apart again', async () => {
  const { user } = await show(<DuplicatesStrip noun="company" card={roof} />);
  expect(await screen.findByText('There may be a duplicate of this company.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Compare' }));
  const drawer = await screen.findByRole('dialog', { name: 'Compare companies' });
  expect(await within(drawer).findByRole('radio', { name: 'Keep Roof' })).toBeChecked();
  expect(within(drawer).getByRole('row', { name: /Tags/ })).toHaveTextContent('differs');
  expect(within(drawer).queryByRole('row', { name: /E-mail|Source|Last call/ })).toBeNull();
  expect(within(drawer).getByRole('link', { name: 'ROOF' })).toHaveAttribute('href', '/companies/s');
  await user.click(within(drawer).getByRole('button', { name: 'Merge' }));
  expect(await screen.findByText('ROOF is now part of Roof')).toBeVisible();
  expect(asked).toEqual([{ method: 'POST', path: '/companies/r/merge', body: { other_id: 's' } }]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Undone. Changed since, so left as it is: Responsible')).toBeVisible();
});

test('a company that is another one is said to be so', async () => {
  const { user } = await show(<DuplicatesStrip noun="company" card={roof} />);
  await user.click(await screen.findByRole('button', { name: 'Compare' }));
  await user.click(await screen.findByRole('button', { name: 'Not the same' }));
  await waitFor(() => expect(asked).toEqual([{ method: 'POST', path: '/duplicates/companies/apart', body: { ids: ['r', 's'] } }]));
});

test('who makes a company twice hears of the one that is there', async () => {
  const problem = new Problem({ code: 'duplicate_warning', status: 409, duplicates: [{ id: 'r', name: 'Roof', by: ['name'] }] });
  await show(<Similar noun="company" problem={problem} />);
  const alert = screen.getByRole('alert', { name: 'This company may be there already' });
  expect(within(alert).getByRole('link', { name: 'Roof' })).toHaveAttribute('href', '/companies/r');
  expect(alert).toHaveTextContent('same name');
});
