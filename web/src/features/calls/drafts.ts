import { useCallback, useState } from 'react';

/** What was typed and not sent, by what it is about: it is still there when the details are opened again. */
const drafts = new Map<string, string>();

export function useDraft(about: string): [string | null, (text: string | null) => void] {
  const [, setCount] = useState(0);
  const set = useCallback((text: string | null) => {
    if (text === null) drafts.delete(about);
    else drafts.set(about, text);
    setCount(count => count + 1);
  }, [about]);
  return [drafts.get(about) ?? null, set];
}
