import { useEffect, useState } from 'react';

/** True once `value` has been true for a while. */
export function useLasting(value: boolean, forMs: number): boolean {
  const [since, setSince] = useState(false);
  useEffect(() => {
    if (!value) return undefined;
    const timer = setTimeout(() => setSince(true), forMs);
    return () => {
      clearTimeout(timer);
      setSince(false);
    };
  }, [value, forMs]);
  return value && since;
}
