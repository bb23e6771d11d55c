import createClient, { type Middleware } from 'openapi-fetch';
import { Problem } from './problem';
import type { paths } from './schema.gen';

let readerLanguage = 'en';

/** In which language the server says what it says to people who are not logged in. */
export function speak(language: string): void {
  readerLanguage = language;
}

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', readerLanguage);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await Problem.from(response);
    return response;
  },
  // Only a connection that did not come about ends here; a query that was cancelled is no failure.
  onError: ({ error }) => (error instanceof DOMException && error.name === 'AbortError' ? error : Problem.network()),
};

/** The typed client: `take(client.GET('/api/v1/calls/{id}', { params: { path: { id } }, signal }))`. */
export const client = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin', fetch: request => globalThis.fetch(request) });
client.use(manners);

/** What a request brings; failures are thrown as `Problem` by the client itself. */
export async function take<T>(reply: Promise<{ data?: T }>): Promise<T> {
  const { data } = await reply;
  // A successful answer without a body (204) has the type `undefined`.
  return data as T;
}
