import { client, take } from '@/api/client';
import type { LiveCalls } from '@/api/live';
import { Problem } from '@/api/problem';
import { readChange, readLive, type Change, type LiveStatus } from './protocol';

/** What the stream tells to whoever opened it. */
export interface StreamEvents {
  onChanges: (changes: Change[]) => void;
  /** The calls that ring and are talked now; told after every start and whenever they are others. */
  onLive: (live: LiveCalls) => void;
  onStatus: (status: LiveStatus) => void;
  /** The feed does not reach back to our place; it goes on from `last`. */
  onReload: (last: number) => void;
  onLoggedOut: () => void;
}

/** The way to the server; tests put another one in. */
export interface Wire {
  open: (url: string) => EventSource;
  /** The number of the last change. */
  last: () => Promise<number>;
  after: (seq: number) => Promise<{ items: Change[]; last: number }>;
}

export const wire: Wire = {
  open: url => new EventSource(url),
  last: async () => (await take(client.GET('/api/v1/changes'))).last,
  after: seq => take(client.GET('/api/v1/changes', { params: { query: { after: seq } } })),
};

/** The state of a stream that the browser does not open again by itself. */
const CLOSED = 2;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** Changes that come within this time are told together: those of one event of a call. */
const GATHER_MS = 10;

/** Follows the change feed from a place on, through every interruption, until it is stopped. */
export function follow(after: number, events: StreamEvents, { open, last, after: changesAfter }: Wire = wire): () => void {
  let seq = after;
  let source: EventSource | null = null;
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let gathered: Change[] = [];

  function tell() {
    const changes = gathered;
    gathered = [];
    if (changes.length > 0 && !stopped) events.onChanges(changes);
  }

  function arrived(change: Change) {
    if (change.seq <= seq) return;
    seq = change.seq;
    if (gathered.push(change) === 1) setTimeout(tell, GATHER_MS);
  }

  function connect() {
    if (stopped) return;
    source = open(`/api/v1/events?after=${seq}`);
    source.addEventListener('start', () => {
      pause = FIRST_PAUSE_MS;
      events.onStatus('live');
    });
    source.addEventListener('change', event => {
      const change = readChange((event).data);
      if (change) arrived(change);
    });
    source.addEventListener('live', event => {
      const live = readLive(event.data);
      if (live && !stopped) events.onLive(live);
    });
    source.addEventListener('error', () => {
      events.onStatus('connecting');
      // A connection that broke is opened again by the browser; one that was refused is not, and only a request of our own tells why.
      if (source?.readyState === CLOSED) void lost();
    });
  }

  async function lost() {
    source?.close();
    source = null;
    try {
      const { items } = await changesAfter(seq);
      items.forEach(arrived);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 401) { events.onLoggedOut(); return; }
      if (error.code === 'gone') await startAnew();
    }
    if (stopped) return;
    timer = setTimeout(connect, pause * (0.75 + Math.random() / 2));
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }

  async function startAnew() {
    try {
      seq = await last();
      if (!stopped) events.onReload(seq);
    } catch { /* Away again: the next attempt is told the same. */ }
  }

  connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    source?.close();
  };
}
