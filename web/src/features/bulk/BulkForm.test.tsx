import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { BulkChange } from '@/api/bulk';
import { show } from '@/testing/render';
import { BulkForm } from './BulkForm';
import type { Action } from './change';

vi.mock('@/features/session/useMe', () => ({ useMe: () => ({ user: { id: 'u1', name: 'Ivan' }, workspace: { currency: 'UAH' } }), useRights: () => ({ mayAdminister: true }) }));
vi.stubGlobal('fetch', (request: Request) => {
  const { pathname } = new URL(request.url);
  const items = pathname === '/api/v1/users' ? [{ id: 'u1', name: 'Ivan', active: true }] : pathname === '/api/v1/tags' ? [{ name: 'VIP', cards: 1 }, { name: 'Lead', cards: 1 }] : [];
  return Promise.resolve(new Response(JSON.stringify({ items, next: null }), { status: 200, headers: { 'content-type': 'application/json' } }));
});

async function form(action: Action) {
  const onSend = vi.fn<(change: BulkChange) => void>();
  const { user } = await show(<BulkForm entity="contact" action={action} rows={[]} stages={[]} error={null} onSend={onSend} onCancel={() => undefined} />);
  return { user, onSend, send: screen.getByRole('button', { name: /Change/ }) };
}

test('nobody is taken away from a card before nobody is chosen', async () => {
  const { user, onSend, send } = await form('responsible');
  expect(screen.getByRole('combobox')).toHaveValue('');
  expect(send).toBeDisabled();
  await user.click(screen.getByRole('combobox'));
  await user.click(await screen.findByRole('option', { name: 'Nobody' }));
  await user.click(send);
  expect(onSend.mock.calls).toEqual([[{ responsible_id: null }]]);
});

test('a source is taken away only by emptying what was typed', async () => {
  const { user, onSend, send } = await form('source');
  const source = screen.getByRole('combobox');
  await user.type(source, '{Enter}');
  expect(send).toBeDisabled();
  await user.type(source, 'F{Backspace}');
  await user.click(send);
  expect(onSend.mock.calls).toEqual([[{ source: null }]]);
});

test('the suggestions of tags leave the title of the dialog to be read, and the buttons once one is chosen', async () => {
  const { user, onSend, send } = await form('add_tags');
  await user.click(screen.getByRole('combobox'));
  const option = await screen.findByRole('option', { name: 'VIP', hidden: true });
  await waitFor(() => expect(option.closest('[data-position]')).toHaveAttribute('data-position', 'bottom-start'));
  const shown = () => screen.queryByRole('option', { name: 'Lead' });
  await user.type(screen.getByRole('combobox'), 'Roof{Enter}');
  await waitFor(() => expect(shown()).toBeNull());
  await user.type(screen.getByRole('combobox'), 'Le');
  await waitFor(() => expect(shown()).toBeVisible());
  await user.click(screen.getByRole('option', { name: 'Lead' }));
  await waitFor(() => expect(screen.queryByRole('option')).toBeNull());
  await user.click(screen.getByRole('combobox'));
  expect(await screen.findByRole('option', { name: 'VIP' })).toBeVisible();
  await user.click(send);
  expect(onSend.mock.calls).toEqual([[{ add_tags: ['Roof', 'Lead'] }]]);
});
