import type { ForwardFormat } from '@/api/forwarding';

/** What an answer looks like in each form, for the login of an example. */
export function sampleAnswer(format: ForwardFormat, key: string): string {
  const found = { [key]: 'exampleua_ivan' };
  switch (format) {
    case 'text': return 'exampleua_ivan';
    case 'json': return JSON.stringify(found);
    case 'json_rpc': return JSON.stringify({ jsonrpc: '2.0', id: 1, result: found });
  }
}

/** What Ringostat calls the type of such an answer. */
export const RESPONSE_TYPES: Record<ForwardFormat, string> = { text: 'http', json: 'json', json_rpc: 'json-rpc' };
