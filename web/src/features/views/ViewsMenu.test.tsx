import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '@/testing/render';
import { ViewsMenu } from './ViewsMenu';

vi.mock('@/features/session/useMe', () => ({ useMe: () => ({ user: { id: 'u1', name: 'Me' } }), useRights: () => ({ mayAdminister: false }) }));

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const menu = async () => {
  const shown = await show(<ViewsMenu list="contacts" search={{ tag: 'VIP' }} onOpen={() => undefined} />);
  await shown.user.click(screen.getByRole('button', { name: 'Views' }));
  return shown;
};
const NONE = /keep it as a view/;

test('there are no views only once that is known', async () => {
  let answer: (response: Response) => void = () => undefined;
  vi.stubGlobal('fetch', () => new Promise<Response>(resolve => { answer = resolve; }));
  await menu();
  expect(await screen.findByText('Loading')).toBeVisible();
  expect(screen.queryByText(NONE)).toBeNull();
  answer(json({ items: [], next: null }));
  expect(await screen.findByText(NONE)).toBeVisible();
  expect(screen.getByRole('menuitem', { name: 'Save as a view' })).toBeVisible();
});

test('views that cannot be read are no empty list, and are read again when asked', async () => {
  const answers = [json({ code: 'forbidden', status: 403, title: 'You may not do this', detail: '' }, 403), json({ items: [{ id: 'v1', list: 'contacts', name: 'Mine', query: 'tag=Roof', shared: false, owner: { id: 'u1', name: 'Me' }, created_at: '2026-01-14T08:00:00Z', version: 1 }], next: null })];
  vi.stubGlobal('fetch', () => Promise.resolve(answers.shift() ?? json({ items: [], next: null })));
  const { user } = await menu();
  expect(await screen.findByText('You may not do this')).toBeVisible();
  expect(screen.queryByText(NONE)).toBeNull();
  await user.click(screen.getByRole('menuitem', { name: 'Try again' }));
  expect(await screen.findByRole('menuitem', { name: 'Mine' })).toBeVisible();
});
