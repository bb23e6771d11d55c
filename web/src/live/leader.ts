/**
 * Runs `onLead` in one tab of the browser at a time: in this one as soon as no other holds the name, until the returned function is called or the tab
 * closes. Without locks (a page over plain http from another host has none) each tab leads for itself.
 */
export function lead(name: string, onLead: () => void): () => void {
  const locks = (navigator as Partial<Navigator>).locks;
  if (!locks) {
    onLead();
    return () => undefined;
  }
  const leaving = new AbortController();
  locks.request(name, { signal: leaving.signal }, () => {
    onLead();
    return new Promise<void>(resolve => leaving.signal.addEventListener('abort', () => resolve()));
  }).catch(() => undefined);
  return () => leaving.abort();
}

const SEEN = 'switchhook.seen';

/** Lets the other tabs know that somebody looks at this one, until the returned function is called. */
export function showThatSeen(): () => void {
  const locks = (navigator as Partial<Navigator>).locks;
  if (!locks) return () => undefined;
  let hide: AbortController | null = null;
  const follow = () => {
    hide?.abort();
    hide = null;
    if (document.hidden) return;
    const { signal } = hide = new AbortController();
    locks.request(SEEN, { mode: 'shared', signal }, () => new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()))).catch(() => undefined);
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    hide?.abort();
  };
}

/** Whether somebody looks at any tab of this browser. */
export async function isSeenAnywhere(): Promise<boolean> {
  const locks = (navigator as Partial<Navigator>).locks;
  if (!document.hidden || !locks) return !document.hidden;
  return (await locks.query()).held?.some(({ name }) => name === SEEN) ?? false;
}
