import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { follow, type Wire } from './stream';
import type { Change } from './protocol';

/** A stream that the test speaks through. */
class Source extends EventTarget {
  readyState = 1;
  constructor(readonly url: string) { super(); }
  close() { this.readyState = 2; }
  say(seq: number) { this.dispatchEvent(new MessageEvent('change', { data: JSON.stringify({ seq, noun: 'call', id: `id ${seq}`, version: 1 }) })); }
  start() { this.dispatchEvent(new MessageEvent('start', { data: '{"last":0}' })); }
  live(data: string) { this.dispatchEvent(new MessageEvent('live', { data })); }
  refuse() { this.readyState = 2; this.dispatchEvent(new Event('error')); }
}

const opened: Source[] = [];
const events = { onChanges: vi.fn(), onLive: vi.fn(), onStatus: vi.fn(), onReload: vi.fn(), onLoggedOut: vi.fn() };
const change = (seq: number): Change => ({ seq, noun: 'call', id: `id ${seq}`, version: 1 });
const after = vi.fn<Wire['after']>();
const wire: Wire = {
  open: url => { const source = new Source(url); opened.push(source); return source as never; },
  last: () => Promise.resolve(500),
  after,
};

beforeEach(() => { vi.useFakeTimers(); opened.length = 0; vi.clearAllMocks(); });
afterEach(() => { vi.useRealTimers(); });

test('changes that come together are told together, and each once', async () => {
  const stop = follow(41, events, wire);
  expect(opened[0]?.url).toBe('/api/v1/events?after=41');
  opened[0]?.start();
  for (const seq of [42, 43, 43, 42]) opened[0]?.say(seq);
  await vi.advanceTimersByTimeAsync(100);
  expect(events.onStatus).toHaveBeenLastCalledWith('live');
  expect(events.onChanges).toHaveBeenCalledExactlyOnceWith([change(42), change(43)]);
  stop();
});

test('the calls that live are told whole, after each start and whenever they are others', async () => {
  after.mockResolvedValueOnce({ items: [], last: 41 });
  const stop = follow(41, events, wire);
  opened[0]?.start();
  opened[0]?.live('{"calls":[{"id":"c1"}]}');
  opened[0]?.live('nothing that can be read');
  opened[0]?.live('{"calls":"many"}');
  expect(events.onLive).toHaveBeenCalledExactlyOnceWith({ calls: [{ id: 'c1' }] });
  opened[0]?.refuse();
  await vi.advanceTimersByTimeAsync(2000);
  opened[1]?.live('{"calls":[]}');
  expect(events.onLive).toHaveBeenLastCalledWith({ calls: [] });
  stop();
  opened[1]?.live('{"calls":[{"id":"c2"}]}');
  expect(events.onLive).toHaveBeenCalledTimes(2);
});

test('a refused stream is caught up with and opened again from the last change', async () => {
  after.mockResolvedValueOnce({ items: [change(42)], last: 42 });
  const stop = follow(41, events, wire);
  opened[0]?.refuse();
  expect(events.onStatus).toHaveBeenLastCalledWith('connecting');
  await vi.advanceTimersByTimeAsync(2000);
  expect(events.onChanges).toHaveBeenCalledWith([change(42)]);
  expect(opened[1]?.url).toBe('/api/v1/events?after=42');
  stop();
});

test('a place that is forgotten: everything is loaded anew, and the stream goes on from the end', async () => {
  after.mockRejectedValueOnce(new Problem({ code: 'gone', status: 410 }));
  const stop = follow(41, events, wire);
  opened[0]?.refuse();
  await vi.advanceTimersByTimeAsync(2000);
  expect(events.onReload).toHaveBeenCalledExactlyOnceWith(500);
  expect(opened[1]?.url).toBe('/api/v1/events?after=500');
  stop();
});

test('a session that ended is told, and nothing is tried again', async () => {
  after.mockRejectedValueOnce(new Problem({ code: 'unauthenticated', status: 401 }));
  follow(41, events, wire);
  opened[0]?.refuse();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(events.onLoggedOut).toHaveBeenCalledOnce();
  expect(opened).toHaveLength(1);
});

test('while the server is away it is asked less and less often', async () => {
  after.mockRejectedValue(Problem.network());
  const stop = follow(41, events, wire);
  for (let minute = 0; minute < 10; minute += 1) {
    opened.at(-1)?.refuse();
    await vi.advanceTimersByTimeAsync(60_000);
  }
  expect(opened).toHaveLength(11);
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(opened).toHaveLength(11);
});
