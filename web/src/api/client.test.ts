import { expect, test, vi } from 'vitest';
import { client, speak, take } from './client';
import { Problem } from './problem';

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const fetch = vi.fn<(request: Request) => Promise<Response>>(() => Promise.resolve(new Response(body === null ? null : JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

const failure = (promise: Promise<unknown>) => promise.then(() => { throw new Error('it succeeded'); }, (error: unknown) => error as Problem);

test('success brings the body, and requests say the language of the reader', async () => {
  const fetch = answer(200, { items: [], last: 41 });
  speak('uk');
  expect(await take(client.GET('/api/v1/changes'))).toEqual({ items: [], last: 41 });
  expect(fetch.mock.calls[0]?.[0].headers.get('accept-language')).toBe('uk');
});

test('failures are problems, whatever failed', async () => {
  answer(429, { type: 't', title: 'Too many attempts', status: 429, code: 'too_many', detail: 'Try again in 30 seconds.' }, { 'retry-after': '30' });
  expect(await failure(take(client.GET('/api/v1/me')))).toMatchObject({ code: 'too_many', title: 'Too many attempts', retryAfterSeconds: 30, isPassing: false });
  answer(502, null);
  expect(await failure(take(client.GET('/api/v1/me')))).toMatchObject({ code: 'unreadable', status: 502, isPassing: true });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const away = await failure(take(client.GET('/api/v1/me')));
  expect(away).toBeInstanceOf(Problem);
  expect(away).toMatchObject({ code: 'network', isPassing: true });
});
