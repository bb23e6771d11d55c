import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '@/testing/render';
import { DuplicatesSettings } from './DuplicatesSettings';
import { contact } from './testing';

vi.mock('@/features/session/useMe', () => ({ useMe: () => ({ user: { id: 'u1', name: 'Me' } }), useRights: () => ({ mayAdminister: true }) }));
vi.mock('./CompareDrawer', () => ({
  CompareDrawer: ({ opened, contacts, onClose }: { opened: boolean; contacts: { name: string }[]; onClose: () => void }) => (
    <section aria-label="Drawer">{opened ? 'open' : 'closed'}: {contacts.map(({ name }) => name).join(', ')}<button type="button" onClick={onClose}>Close</button></section>
  ),
}));

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

test('rules that cannot be read are said to be missing, and groups are there all the same', async () => {
  const workspace = [json({ code: 'forbidden', status: 403, title: 'You may not do this', detail: '' }, 403), json({ id: 'w1', duplicates: { phone: 'warn', email: 'warn', name: 'off' }, version: 1 })];
  vi.stubGlobal('fetch', (request: Request) => Promise.resolve(new URL(request.url).pathname === '/api/v1/workspace' ? workspace.shift() : json({ items: [{ by: 'name', value: 'anna', contacts: [contact({ id: 'a', name: 'Anna' }), contact({ id: 'h', name: 'Hanna' })] }], next: null })));
  const { user } = await show(<DuplicatesSettings />);
  expect(await screen.findByRole('alert')).toHaveTextContent('You may not do this');
  expect(await screen.findByRole('link', { name: 'Hanna' })).toBeVisible();
  await user.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('combobox', { name: 'Same phone' })).toHaveValue('Warn');
});

test('a comparison stays what it is while it closes', async () => {
  vi.stubGlobal('fetch', (request: Request) => Promise.resolve(new URL(request.url).pathname === '/api/v1/workspace' ? json({ id: 'w1', duplicates: { phone: 'warn', email: 'warn', name: 'off' }, version: 1 }) : json({ items: [{ by: 'name', value: 'anna', contacts: [contact({ id: 'a', name: 'Anna' }), contact({ id: 'h', name: 'Hanna' })] }], next: null })));
  const { user } = await show(<DuplicatesSettings />);
  await user.click(await screen.findByRole('button', { name: 'Compare' }));
  expect(screen.getByRole('region', { name: 'Drawer' })).toHaveTextContent('open: Anna, Hanna');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.getByRole('region', { name: 'Drawer' })).toHaveTextContent('closed: Anna, Hanna');
});
