import { createContext, use, useCallback, useEffect, useId, useState, type ReactNode } from 'react';
import { UnsavedGuard } from '@/ui';

type Report = (step: string, isDirty: boolean) => void;

const Context = createContext<Report>(() => undefined);

/** Asks once before what was typed in any of the steps below is lost. */
export function UnsavedSteps({ children }: { children: ReactNode }) {
  const [dirty, setDirty] = useState<ReadonlySet<string>>(new Set());
  const report = useCallback<Report>((step, isDirty) => setDirty(old => {
    if (old.has(step) === isDirty) return old;
    const next = new Set(old);
    if (isDirty) next.add(step); else next.delete(step);
    return next;
  }), []);
  return (
    <Context value={report}>
      {children}
      <UnsavedGuard when={dirty.size > 0} />
    </Context>
  );
}

/** Tells the page that a step has something that is not saved. */
export function useReportUnsaved(isDirty: boolean): void {
  const report = use(Context);
  const step = useId();
  useEffect(() => {
    report(step, isDirty);
    return () => report(step, false);
  }, [report, step, isDirty]);
}
