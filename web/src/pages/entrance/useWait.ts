import { useEffect, useState } from 'react';
import { Problem } from '@/api/problem';

const secondsOf = (error: unknown): number => (error instanceof Problem && error.status === 429 ? error.retryAfterSeconds ?? 0 : 0);

/** After too many attempts: how many seconds are left until the next one is let in; 0 when it is. */
export function useWait(error: unknown): number {
  const [wait, setWait] = useState({ error, left: secondsOf(error) });
  if (error !== wait.error) setWait({ error, left: secondsOf(error) });
  useEffect(() => {
    const end = Date.now() + secondsOf(error) * 1000;
    if (secondsOf(error) === 0) return undefined;
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setWait({ error, left });
      if (left === 0) clearInterval(timer);
    }, 500);
    return () => clearInterval(timer);
  }, [error]);
  return error === wait.error ? wait.left : secondsOf(error);
}
