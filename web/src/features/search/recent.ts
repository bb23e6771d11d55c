/** What was opened from the search lately, newest first. It is forgotten with the tab: names of clients do not stay in a browser. */
export interface Recent { kind: 'contact' | 'company' | 'deal' | 'call'; id: string; name: string; about: string }

const MOST = 6;

/** The key is of one person in one workspace. */
export function readRecent(of: string): Recent[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(`switchhook.search.${of}`) ?? '[]');
    return Array.isArray(value) ? value.filter(isRecent) : [];
  } catch {
    return [];
  }
}

export function remember(of: string, opened: Recent): void {
  const rest = readRecent(of).filter(({ id }) => id !== opened.id);
  try { sessionStorage.setItem(`switchhook.search.${of}`, JSON.stringify([opened, ...rest].slice(0, MOST))); } catch { /* storage is forbidden: there is nothing recent */ }
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, id, name, about } = value as Record<string, unknown>;
  return ['contact', 'company', 'deal', 'call'].includes(kind as string) && [id, name, about].every(text => typeof text === 'string');
}
