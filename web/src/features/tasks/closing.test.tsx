import { notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { tasksQuery, type Task } from '@/api/tasks';
import { show } from '@/testing/render';
import { task } from '@/testing/task';
import { TaskCheck } from './TaskCheck';
import { useWishes } from './useCloseTask';
import { useTaskWords } from './words';

let stored: Task = task();
let answer: () => void = () => undefined;
let waits = false;
let refusal: object | null = null;
const sent: unknown[] = [];

vi.stubGlobal('fetch', async (request: Request) => {
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  if (request.method === 'GET') return json({ items: stored.state === 'open' ? [stored] : [], next: null });
  const body = await request.json() as Partial<Task>;
  sent.push({ ...body, on: request.headers.get('if-match') });
  if (waits) await new Promise<void>(resolve => { answer = resolve; });
  if (refusal) return json(refusal, 409);
  if (request.headers.get('if-match') !== `"${stored.version}"`) return json({ code: 'stale', status: 412, title: '', detail: '', current: stored }, 412);
  stored = { ...stored, ...body, version: stored.version + 1 };
  return json(stored);
});

beforeEach(() => { stored = task(); waits = false; refusal = null; sent.length = 0; notifications.clean(); });

function List() {
  const words = useTaskWords();
  const wishes = useWishes();
  const tasks = useInfiniteQuery(tasksQuery({})).data?.pages.flatMap(page => page.items) ?? [];
  return <ul>{tasks.filter(one => (wishes.get(one.id) ?? one.state) === 'open').map(one => <li key={one.id}><TaskCheck task={one} />{words.title(one)}</li>)}</ul>;
}

const row = () => screen.queryByRole('listitem');
const check = () => screen.findByRole('checkbox', { name: /^Done: Call back/ });

test('a task is gone with the click, before the server answers, and comes back with Undo', async () => {
  waits = true;
  const { user } = await show(<List />);
  await user.click(await check());
  expect(row()).toBeNull();
  await waitFor(() => expect(sent).toEqual([{ state: 'done', on: '"1"' }]));
  waits = false;
  answer();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(row()).not.toBeNull());
  expect(sent.at(-1)).toEqual({ state: 'open', on: '"2"' });
  expect(stored.state).toBe('open');
});

test('Undo before the answer waits for it, and then takes it back', async () => {
  waits = true;
  const { user } = await show(<List />);
  await user.click(await check());
  await waitFor(() => expect(sent).toHaveLength(1));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(sent).toHaveLength(1);
  waits = false;
  answer();
  await waitFor(() => expect(stored).toMatchObject({ state: 'open', version: 3 }));
  await waitFor(() => expect(row()).not.toBeNull());
});

test('what the server refuses is there again, with the reason', async () => {
  refusal = { code: 'forbidden', status: 409, title: 'Not yours', detail: 'Ask an administrator.' };
  const { user } = await show(<List />);
  await user.click(await check());
  expect(await screen.findByText('Not yours')).toBeVisible();
  await waitFor(() => expect(row()).not.toBeNull());
});

test('a change of another field meanwhile is no obstacle', async () => {
  const { user } = await show(<List />);
  const box = await check();
  stored = { ...stored, text: 'Ask for the address', version: 5 };
  await user.click(box);
  await waitFor(() => expect(stored).toMatchObject({ state: 'done', text: 'Ask for the address', version: 6 }));
});

test.each<[string, Partial<Task>, string]>([
  ['one missed call', {}, 'Call back: missed'],
  ['several', { missed_calls: 3 }, 'Call back: missed 3 times, last'],
  ['of somebody new', { origin: 'missed_new', missed_calls: 2 }, 'Call back a new client: missed 2 times, last'],
  ['taken by a colleague', { origin: 'answered_by_other', answered_by: { id: 'u2', name: 'Andriy' } }, 'Get in touch: Andriy took the client’s call'],
  ['in somebody’s own words', { title: 'Send the invoice' }, 'Send the invoice'],
])('a task says what it is about: %s', async (_, change, title) => {
  stored = task(change);
  await show(<List />);
  expect(await screen.findByRole('listitem')).toHaveTextContent(title);
});
