import { useEffect, useRef, useState, type RefObject } from 'react';

/** For so long a button says that it has copied. */
const SAID_MS = 2000;

interface Copying {
  /** The field that shows the text. */
  field: RefObject<HTMLInputElement | null>;
  copied: boolean;
  copy: () => void;
}

/** Copies a text that stands in a field, and tells for a moment that it did. Where it stands in no field, `select` selects it. */
export function useCopy(value: string, select?: () => void): Copying {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    const clipboard = (navigator as Partial<Navigator>).clipboard;
    try {
      // Pages over plain http have no clipboard.
      if (clipboard === undefined) throw new Error('no clipboard');
      await clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Selected, so that Ctrl C is all that is left to do.
      field.current?.focus();
      field.current?.select();
      select?.();
    }
  }

  return { field, copied, copy: () => void copy() };
}
