import { useQueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { noticesQuery } from '@/api/notices';
import { show } from '@/testing/render';
import { Bell } from './Bell';

/** A page on which one can look again at what one was told. */
function Page() {
  const queryClient = useQueryClient();
  return (
    <>
      <Bell />
      <button onClick={() => void queryClient.invalidateQueries({ queryKey: noticesQuery().queryKey })}>again</button>
    </>
  );
}

test('a notice that comes while the page is open is said, and none that was there before', async () => {
  const notice = (id: string, text: string, read = false) => ({ id, text, at: '2026-01-14T08:00:00Z', entity: null, entity_id: null, read });
  let items = [notice('n1', 'Long there')];
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ items, unread: items.length, next: null }), { status: 200, headers: { 'content-type': 'application/json' } })));
  const { user } = await show(<Page />);
  expect(await screen.findByRole('button', { name: /1/u })).toBeVisible();
  items = [notice('n2', 'Due now: call Taras'), ...items];
  await user.click(screen.getByText('again'));
  expect(await screen.findByText('Due now: call Taras')).toBeVisible();
  items = [notice('n3', 'Read elsewhere', true), ...items];
  await user.click(screen.getByText('again'));
  expect(await screen.findByRole('button', { name: /3/u })).toBeVisible();
  expect(screen.queryByText('Long there')).toBeNull();
  expect(screen.queryByText('Read elsewhere')).toBeNull();
});
