import type { LiveCalls } from '@/api/live';
import { lead } from './leader';
import { follow, wire, type Wire } from './stream';
import type { Change, LiveStatus, TabMessage } from './protocol';

/** The live changes of a workspace, as one tab sees them. */
export interface LiveTab {
  status: () => LiveStatus;
  /** Whether this tab is the one that follows for all: what must happen once per browser happens here. */
  leads: () => boolean;
  stop: () => void;
}

interface Listeners {
  onChanges: (changes: Change[]) => void;
  onLive: (live: LiveCalls) => void;
  onStatus: (status: LiveStatus) => void;
  onReload: () => void;
  onLoggedOut: () => void;
}

/**
 * One stream per browser: the tab that holds the lock follows the feed and tells the others; when it closes, the next one goes on from the last change
 * that it was told. Browsers hold few connections to one server over HTTP/1.1, so a stream per tab would stop the seventh tab.
 *
 * `last` is the place in the feed that was read before the page loaded its data.
 */
export function joinTabs(workspace: number, last: number, listeners: Listeners, to: Wire = wire): LiveTab {
  const name = `switchhook.live.${workspace}`;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  let seq = last;
  let status: LiveStatus = 'connecting';
  let live: LiveCalls | null = null;
  let leads = false;
  let stopStream: () => void = () => undefined;
  let leave: () => void = () => undefined;

  const say = (message: TabMessage) => channel?.postMessage(message);
  const setStatus = (next: LiveStatus) => {
    if (next === status) return;
    status = next;
    listeners.onStatus(next);
  };
  const take = (changes: Change[]) => {
    const unseen = changes.filter(change => change.seq > seq);
    const newest = unseen.at(-1);
    if (newest === undefined) return;
    seq = newest.seq;
    listeners.onChanges(unseen);
  };
  const reload = (from: number) => {
    seq = from;
    listeners.onReload();
  };

  if (channel) channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind === 'hello') {
      if (!leads) return;
      say({ kind: 'status', status, last: seq });
      if (live) say({ kind: 'live', live });
      return;
    }
    if (leads) return;
    if (data.kind === 'changes') take(data.changes);
    if (data.kind === 'live') listeners.onLive(data.live);
    if (data.kind === 'reload') reload(data.last);
    if (data.kind === 'status') {
      setStatus(data.status);
      // The leader is ahead of us: what it told before we listened has to be read.
      if (data.last > seq) void to.after(seq).then(({ items }) => take(items), () => reload(data.last));
    }
  };

  function followForAll() {
    leads = true;
    stopStream = follow(seq, {
      onChanges: changes => { say({ kind: 'changes', changes }); take(changes); },
      onLive: next => { live = next; say({ kind: 'live', live: next }); listeners.onLive(next); },
      onStatus: next => { setStatus(next); say({ kind: 'status', status: next, last: seq }); },
      onReload: from => { say({ kind: 'reload', last: from }); reload(from); },
      onLoggedOut: listeners.onLoggedOut,
    }, to);
  }

  // A tab that cannot hear the others follows by itself.
  if (!channel) followForAll();
  else {
    say({ kind: 'hello' });
    leave = lead(name, followForAll);
  }
  return {
    status: () => status,
    leads: () => leads,
    stop() {
      leave();
      stopStream();
      channel?.close();
    },
  };
}
