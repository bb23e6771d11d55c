import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { View } from '@/api/views';
import { show } from '@/testing/render';
import { ViewForm } from './ViewForm';

const view: View = { id: 'v1', list: 'contacts', name: 'Mine', query: 'tag=VIP', shared: false, owner: { id: 'u1', name: 'Ivan' }, created_at: '2026-01-14T08:00:00Z', version: 1 };

test('that somebody else changed it is said only where that is why it was not saved', async () => {
  const answers = [{ code: 'stale', status: 412, title: 'Changed', detail: '', current: { ...view, name: 'Theirs', version: 2 } }, { code: 'forbidden', status: 403, title: 'You may not do this', detail: '' }];
  const sent: (string | null)[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    sent.push(request.headers.get('if-match'));
    const answer = answers.shift();
    return Promise.resolve(new Response(JSON.stringify(answer), { status: answer?.status ?? 500, headers: { 'content-type': 'application/json' } }));
  });
  const { user } = await show(<ViewForm list="contacts" query="" view={view} onClose={() => undefined} onDone={() => undefined} />);
  const save = screen.getByRole('button', { name: 'Save' });
  await user.click(save);
  expect(await screen.findByText(/Somebody else has changed this view/)).toBeVisible();
  await user.click(save);
  expect(await screen.findByText('You may not do this')).toBeVisible();
  expect(screen.queryByText(/Somebody else has changed this view/)).toBeNull();
  expect(sent).toEqual(['"1"', '"2"']);
});
