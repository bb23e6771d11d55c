import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '@/testing/render';
import { Notices } from './Notices';

test('older notices that cannot be read are said to be missing, and are read again when asked', async () => {
  const notice = (id: string, text: string) => ({ id, text, at: '2026-01-14T08:00:00Z', entity: null, entity_id: null, read: true });
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  const older = [json({ code: 'forbidden', status: 403, title: 'No', detail: '' }, 403), json({ items: [notice('n2', 'Older')], unread: 0, next: null })];
  vi.stubGlobal('fetch', (request: Request) => Promise.resolve(new URL(request.url).searchParams.has('cursor') ? older.shift() : json({ items: [notice('n1', 'Newest')], unread: 0, next: 'x' })));
  const { user } = await show(<Notices onDone={() => undefined} />);
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The next rows could not be loaded.');
  expect(screen.getByText('Newest')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Older')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});
