import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '@/testing/render';
import { DuplicatesSettings } from './DuplicatesSettings';
import { company, contact } from './testing';

vi.mock('@/features/session/useMe', () => ({ useMe: () => ({ user: { id: 'u1', name: 'Me' } }), useRights: () => ({ mayAdminister: true }) }));
vi.mock('./CompareDrawer', () => ({
  CompareDrawer: ({ opened, cards, onClose }: { opened: boolean; cards: { name: string }[]; onClose: () => void }) => (
    <section aria-label="Drawer">{opened ? 'open' : 'closed'}: {cards.map(({ name }) => name).join(', ')}<button type="button" onClick={onClose}>Close</button></section>
  ),
}));

const NONE = { items: [], next: null };
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const pathOf = (request: Request) => new URL(request.url).pathname.replace('/api/v1', '');

test('rules that cannot be read are said to be missing, and groups are there all the same', async () => {
  const workspace = [json({ code: 'forbidden', status: 403, title: 'You may not do this', detail: '' }, 403), json({ id: 'w1', duplicates: { phone: 'warn', email: 'warn', name: 'off' }, version: 1 })];
  vi.stubGlobal('fetch', (request: Request) => Promise.resolve(new URL(request.url).pathname === '/api/v1/workspace' ? workspace.shift() : pathOf(request) === '/merges' ? json(NONE) : json({ items: [{ by: 'name', value: 'anna', contacts: [contact({ id: 'a', name: 'Anna' }), contact({ id: 'h', name: 'Hanna' })] }], next: null })));
  const { user } = await show(<DuplicatesSettings of="contact" onOf={vi.fn()} />);
  expect(await screen.findByRole('alert')).toHaveTextContent('You may not do this');
  expect(await screen.findByRole('link', { name: 'Hanna' })).toBeVisible();
  await user.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('combobox', { name: 'Same phone' })).toHaveValue('Warn');
});

test('a comparison stays what it is while it closes', async () => {
  vi.stubGlobal('fetch', (request: Request) => Promise.resolve(new URL(request.url).pathname === '/api/v1/workspace' ? json({ id: 'w1', duplicates: { phone: 'warn', email: 'warn', name: 'off' }, version: 1 }) : pathOf(request) === '/merges' ? json(NONE) : json({ items: [{ by: 'name', value: 'anna', contacts: [contact({ id: 'a', name: 'Anna' }), contact({ id: 'h', name: 'Hanna' })] }], next: null })));
  const { user } = await show(<DuplicatesSettings of="contact" onOf={vi.fn()} />);
  await user.click(await screen.findByRole('button', { name: 'Compare' }));
  expect(screen.getByRole('region', { name: 'Drawer' })).toHaveTextContent('open: Anna, Hanna');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.getByRole('region', { name: 'Drawer' })).toHaveTextContent('closed: Anna, Hanna');
});

test('of companies there are no rules, groups of their own, and merges that can be taken back', async () => {
  const merge = {
    id: 'm1', entity: 'company', kept: { id: 'r', name: 'Roof' }, removed: { id: 's', name: 'Roofing' }, at: '2026-01-14T09:00:00Z', by: { id: 'u1', name: 'Ivan' }, undone_at: null,
    undo_until: '2999-01-01T00:00:00Z', counts: { calls: 0, notes: 0, tasks: 0, deals: 2, phones: 0, emails: 0, contacts: 3 }, version: 1,
  };
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const path = pathOf(request);
    asked.push(`${request.method} ${path}${new URL(request.url).search}`);
    if (path === '/merges') return Promise.resolve(json({ items: [merge], next: null }));
    if (path === '/merges/m1/undo') return Promise.resolve(json({ merge, stayed: [] }));
    return Promise.resolve(json({ items: [{ by: 'phone', value: '+380443330011', companies: [company({ id: 'a', name: 'Roof A' }), company({ id: 'b', name: 'Roof B' })] }], next: null }));
  });
  const onOf = vi.fn();
  const { user } = await show(<DuplicatesSettings of="company" onOf={onOf} />);
  expect(await screen.findByRole('link', { name: 'Roof A' })).toHaveAttribute('href', '/companies/a');
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(await screen.findByText('Merged with Roofing')).toBeVisible();
  expect(screen.getByText('Ivan · 3 contacts · 2 deals')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await vi.waitFor(() => expect(asked).toContain('POST /merges/m1/undo'));
  expect(asked).not.toContain('GET /workspace');
  expect(asked.some(one => one.startsWith('GET /duplicates/companies'))).toBe(true);
  expect(asked.some(one => one.startsWith('GET /merges?entity=company'))).toBe(true);
  await user.click(screen.getByRole('radio', { name: 'Contacts' }));
  expect(onOf).toHaveBeenCalledWith('contact');
});
