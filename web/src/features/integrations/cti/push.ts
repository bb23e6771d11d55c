import type { ConnectionSetup } from '@/api/connections';

/** What an event says, in the order in which people write it down, and the values where they are few. */
export const KEYS = [
  { key: 'event', values: ['newCall', 'answer', 'hangup'] },
  { key: 'callId', values: [] },
  { key: 'direction', values: ['in', 'out'] },
  { key: 'from', values: [] },
  { key: 'to', values: [] },
  { key: 'user', values: [] },
  { key: 'cause', values: ['normalClearing', 'cancel', 'noAnswer', 'busy', 'congestion', 'notFound', 'forwarded'] },
] as const;

/** A client in whose range nobody is given a number, and a number of the company where none is known. */
const CLIENT = '+380670000000';
const LINE = '+380440000000';

/** The three commands that tell one answered call, ready for a terminal. */
export function commands(url: string, lines: ConnectionSetup['lines']): { event: 'newCall' | 'answer' | 'hangup'; command: string }[] {
  const line = lines?.[0]?.number.e164 ?? LINE;
  const told = (event: string, rest: string) => `curl '${url}' -d event=${event} -d callId=test-1 -d direction=in --data-urlencode 'from=${CLIENT}' --data-urlencode 'to=${line}'${rest}`;
  return [
    { event: 'newCall', command: told('newCall', '') },
    { event: 'answer', command: told('answer', ' -d user=101') },
    { event: 'hangup', command: told('hangup', ' -d cause=normalClearing') },
  ];
}

/** How the exchange asks whom to ring, ready for a terminal. */
export const askCommand = (url: string): string => `curl '${url}?from=%2B${CLIENT.slice(1)}'`;
