import type { CallRequest } from '@/api/call-out';
import type { Call } from '@/api/calls';
import type { LiveCall } from '@/api/live';

/** A card on the screen: a call that lives, or a click that no call came of yet. */
export interface CardOf {
  /** The same from the click on. */
  key: string;
  call: LiveCall | null;
  request: CallRequest | null;
  /** The call concerns the reader no more; the card is there for what is typed on it. */
  isKept: boolean;
  /** Somebody types there. */
  isBusy: boolean;
}

/** What this page knows of calls that it has shown. */
export interface Seen { of: readonly LiveCall[]; calls: ReadonlyMap<string, LiveCall> }

export const NOTHING_SEEN: Seen = { of: [], calls: new Map() };
/** So many calls are remembered after they have gone. */
const MOST_SEEN = 60;
/** A click is shown for so long; a call that has not come by then is not coming. */
export const PATIENCE_MS = 90_000;

/** Remembers the calls of a new set. */
export function look(seen: Seen, live: readonly LiveCall[]): Seen {
  const calls = new Map([...live.map((call): [string, LiveCall] => [call.id, call]), ...seen.calls].slice(0, live.length + MOST_SEEN));
  for (const call of live) calls.set(call.id, call);
  return { of: live, calls };
}

interface Parts {
  live: readonly LiveCall[];
  seen: Seen;
  requests: readonly CallRequest[];
  /** When a request was made, in milliseconds of the browser's clock. */
  madeAt: (request: CallRequest) => number;
  /** Calls on whose cards something is typed and not saved, or the focus is. */
  kept: Iterable<string>;
  now: number;
}

/** All cards, newest first. */
export function cardsOf({ live, seen, requests, madeAt, kept, now }: Parts): CardOf[] {
  const cameOf = new Set([...seen.calls.values()].map(call => call.request_id));
  const waits = (request: CallRequest) => (request.state === 'asked' || request.state === 'ringing') && !cameOf.has(request.id) && now - madeAt(request) < PATIENCE_MS;
  const isLive = new Set(live.map(({ id }) => id));
  const busy = new Set(kept);
  const gone = [...busy].filter(id => !isLive.has(id));
  return [
    ...requests.filter(waits).map((request): CardOf => ({ key: request.id, call: null, request, isKept: false, isBusy: false })),
    ...live.map((call): CardOf => ({ key: call.request_id ?? call.id, call, request: null, isKept: false, isBusy: busy.has(call.id) })),
    ...gone.map((id): CardOf => ({ key: seen.calls.get(id)?.request_id ?? id, call: seen.calls.get(id) ?? unknownCall(id), request: null, isKept: true, isBusy: true })),
  ];
}

/** Which cards are shown if there is no room for all: what one works on first, then the newest. They keep their order. */
export function chosen(cards: readonly CardOf[], most: number): CardOf[] {
  const rank = ({ call, request, isBusy }: CardOf) => {
    if (isBusy || request || call?.mine === true) return 0;
    return call?.phase === 'ringing' ? 1 : 2;
  };
  const best = new Set([...cards].sort((a, b) => rank(a) - rank(b)).slice(0, most));
  return cards.filter(card => best.has(card));
}

/** A call that somebody wrote on before the page was loaded again; all else has to be read. */
function unknownCall(id: string): LiveCall {
  return {
    id, version: 0, connection_id: '', direction: 'incoming', phase: 'ended', outcome: null, number: null, caller_name: null, line: null, contact: null, company: null, responsible: null,
    manager: null, mine: false, why: 'manager', started_at: '', answered_at: null, ended_at: null, talk_seconds: 0, last_note: null, open_deals: [], request_id: null,
  };
}

/** A call as the report has it, over what its card knew. */
export function asReported(known: LiveCall, call: Call, userId: string | undefined): LiveCall {
  return {
    ...known,
    version: call.version,
    direction: call.direction,
    phase: call.phase,
    outcome: call.outcome,
    number: call.client_number,
    caller_name: call.caller_name,
    contact: call.contact,
    company: call.company,
    manager: call.employee,
    mine: call.employee !== null && call.employee.id === userId,
    started_at: call.started_at,
    answered_at: call.answered_at,
    ended_at: call.ended_at,
    talk_seconds: call.talk_seconds,
  };
}
