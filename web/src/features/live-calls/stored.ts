/** A value that this browser keeps, the same in all its tabs. */
export interface Stored<T> {
  get: () => T;
  set: (change: (now: T) => T) => void;
  subscribe: (listener: () => void) => () => void;
}

/** `read` makes a value of whatever is found, which anybody may have written. Where storage is forbidden the value lives as long as the page. */
export function stored<T>(key: string, read: (raw: unknown) => T): Stored<T> {
  const listeners = new Set<() => void>();
  let value = find(key, read);

  window.addEventListener('storage', event => {
    if (event.key !== key && event.key !== null) return;
    value = find(key, read);
    listeners.forEach(listener => listener());
  });
  return {
    get: () => value,
    set(change) {
      // Another tab may have written a moment ago.
      const now = holds(key) ? find(key, read) : value;
      value = change(now);
      try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* forbidden, or full */ }
      listeners.forEach(listener => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function find<T>(key: string, read: (raw: unknown) => T): T {
  try {
    return read(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return read(null);
  }
}

function holds(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
