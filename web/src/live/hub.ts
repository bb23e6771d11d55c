import type { QueryClient } from '@tanstack/react-query';
import { client, take } from '@/api/client';
import { liveQuery } from '@/api/live';
import { invalidate } from './invalidate';
import { joinTabs, type LiveTab } from './tabs';
import type { Change, LiveStatus } from './protocol';

/**
 * The first change after a rest is passed on at once, the next ones in batches: on a busy day nobody can read a list that moves more often, and hundreds of
 * browsers would keep the server busy with it. What rings does not wait for this: live calls come whole in the stream.
 */
const BATCH_MS = 1000;
/** A page nobody looks at is in no hurry. */
const HIDDEN_BATCH_MS = 15_000;

type Listener = (changes: readonly Change[]) => void;

/** Joins the live changes, the queries, and the lists that keep themselves up to date. One per page; made in `main.tsx`. */
export class Live {
  readonly #queries: QueryClient;
  readonly #onLoggedOut: () => void;
  readonly #listeners = new Set<Listener>();
  readonly #statusListeners = new Set<() => void>();
  #tab: LiveTab | null = null;
  #workspace: number | null = null;
  #waiting = new Map<string, Change>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flushedAt = 0;

  constructor(queries: QueryClient, onLoggedOut: () => void) {
    this.#queries = queries;
    this.#onLoggedOut = onLoggedOut;
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.#flush(); });
  }

  /** Reads where the feed stands: before the page loads its data, so that nothing falls in between. */
  static async place(): Promise<number | null> {
    return take(client.GET('/api/v1/changes')).then(({ last }) => last, () => null);
  }

  /** Follows a workspace; does nothing if it is followed already. */
  follow(workspace: number, place: number | null): void {
    if (this.#workspace === workspace) return;
    this.stop();
    this.#workspace = workspace;
    if (place === null) void this.#followLater(workspace);
    else this.#join(workspace, place);
  }

  /** The server did not say where the feed stands: asks until it does, and then reads again what was read before. */
  async #followLater(workspace: number): Promise<void> {
    let place: number | null = null;
    while (place === null) {
      await new Promise(resolve => setTimeout(resolve, 5000));
      if (this.#workspace !== workspace || this.#tab !== null) return;
      place = await Live.place();
    }
    this.#join(workspace, place);
    await this.#queries.invalidateQueries();
  }

  #join(workspace: number, place: number): void {
    this.#tab = joinTabs(workspace, place, {
      onChanges: changes => this.#gather(changes),
      // At once and whole: what was known before is replaced.
      onLive: live => this.#queries.setQueryData(liveQuery().queryKey, live),
      onStatus: () => this.#statusListeners.forEach(listener => listener()),
      onReload: () => void this.#queries.invalidateQueries(),
      onLoggedOut: this.#onLoggedOut,
    });
  }

  stop(): void {
    this.#tab?.stop();
    this.#tab = null;
    this.#workspace = null;
    this.#waiting.clear();
    clearTimeout(this.#timer);
  }

  get isFollowing(): boolean { return this.#tab !== null; }

  /** Whether this tab does what must happen once per browser. */
  readonly leads = (): boolean => this.#tab?.leads() ?? false;

  readonly status = (): LiveStatus => this.#tab?.status() ?? 'connecting';

  readonly onStatus = (listener: () => void): (() => void) => {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  };

  /** Hears each batch of changes. */
  readonly listen = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #gather(changes: readonly Change[]): void {
    const isFirst = this.#waiting.size === 0;
    // Only the newest change of a row matters.
    for (const change of changes) this.#waiting.set(`${change.noun} ${change.id}`, change);
    if (!isFirst) return;
    clearTimeout(this.#timer);
    const rested = Date.now() - this.#flushedAt;
    this.#timer = setTimeout(() => this.#flush(), Math.max(0, (document.hidden ? HIDDEN_BATCH_MS : BATCH_MS) - rested));
  }

  #flush(): void {
    clearTimeout(this.#timer);
    const changes = [...this.#waiting.values()];
    if (changes.length === 0) return;
    this.#waiting.clear();
    this.#flushedAt = Date.now();
    void invalidate(this.#queries, changes);
    this.#listeners.forEach(listener => listener(changes));
  }
}
