import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { joinTabs } from './tabs';
import type { TabMessage } from './protocol';
import type { Wire } from './stream';

class Source extends EventTarget {
  readyState = 1;
  close() { this.readyState = 2; }
  say(kind: string, data: object) { this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data) })); }
}

/** A channel that delivers at once to all the others of its name, as far as a test can tell. */
class Channel {
  static open: Channel[] = [];
  onmessage: ((event: MessageEvent<TabMessage>) => void) | null = null;
  constructor(readonly name: string) { Channel.open.push(this); }
  postMessage(data: TabMessage) { for (const other of Channel.open) if (other !== this && other.name === this.name) other.onmessage?.({ data } as MessageEvent<TabMessage>); }
  close() { Channel.open = Channel.open.filter(other => other !== this); }
}

const sources: Source[] = [];
const wire: Wire = {
  open: () => { const source = new Source(); sources.push(source); return source as never; },
  last: () => Promise.resolve(0),
  after: () => Promise.resolve({ items: [], last: 0 }),
};
const listeners = () => ({ onChanges: vi.fn(), onLive: vi.fn(), onStatus: vi.fn(), onReload: vi.fn(), onLoggedOut: vi.fn() });

/** Locks that are granted in the order of asking. */
function locks() {
  const waiting: (() => Promise<void>)[] = [];
  let isHeld = false;
  const grant = () => {
    const next = isHeld ? undefined : waiting.shift();
    if (!next) return;
    isHeld = true;
    void next().then(() => { isHeld = false; grant(); });
  };
  return { request: (_name: string, _options: object, hold: () => Promise<void>) => { waiting.push(hold); grant(); return Promise.resolve(); } };
}

beforeEach(() => {
  sources.length = 0;
  Channel.open = [];
  vi.stubGlobal('BroadcastChannel', Channel);
  Object.defineProperty(navigator, 'locks', { value: locks(), configurable: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'locks');
});

test('one tab follows; the calls that live reach all, also those that are opened later', () => {
  const [first, second, third] = [listeners(), listeners(), listeners()];
  const leader = joinTabs(1, 0, first, wire);
  const other = joinTabs(1, 0, second, wire);
  expect([leader.leads(), other.leads(), sources.length]).toEqual([true, false, 1]);
  sources[0]?.say('live', { calls: [{ id: 'c1' }] });
  expect(first.onLive).toHaveBeenCalledExactlyOnceWith({ calls: [{ id: 'c1' }] });
  expect(second.onLive).toHaveBeenCalledExactlyOnceWith({ calls: [{ id: 'c1' }] });
  const late = joinTabs(1, 0, third, wire);
  expect(third.onLive).toHaveBeenCalledExactlyOnceWith({ calls: [{ id: 'c1' }] });
  [leader, other, late].forEach(tab => tab.stop());
});

test('when the leading tab closes the next one leads', async () => {
  const second = listeners();
  const leader = joinTabs(1, 0, listeners(), wire);
  const other = joinTabs(1, 0, second, wire);
  leader.stop();
  await vi.waitFor(() => expect(other.leads()).toBe(true));
  sources[1]?.say('live', { calls: [] });
  expect(second.onLive).toHaveBeenCalledExactlyOnceWith({ calls: [] });
  other.stop();
});
