import { MOST_AT_ONCE, type BulkFailure, type BulkResult } from '@/api/bulk';

/** How far a change of many cards has come. */
export interface BulkState {
  total: number;
  done: number;
  failed: BulkFailure[];
  /** Those that were not tried: it was stopped, or the server could not be asked. */
  rest: string[];
  /** Why it did not go on. */
  error: unknown;
}

export const begun = (ids: readonly string[]): BulkState => ({ total: ids.length, done: 0, failed: [], rest: [...ids], error: null });

/** Changes many cards, so many at once as the server takes. Goes on from where it stopped, until nothing is left, `isStopped` says so, or a request fails. */
export async function runBulk(from: BulkState, send: (ids: string[]) => Promise<BulkResult>, onProgress: (state: BulkState) => void, isStopped: () => boolean): Promise<BulkState> {
  let state: BulkState = { ...from, error: null };
  while (state.rest.length > 0 && !isStopped()) {
    const portion = state.rest.slice(0, MOST_AT_ONCE);
    try {
      const { done, failed } = await send(portion);
      state = { ...state, done: state.done + done, failed: [...state.failed, ...failed], rest: state.rest.slice(portion.length) };
    } catch (error) {
      return { ...state, error };
    }
    onProgress(state);
  }
  return state;
}

/** Failures by their reason, in the order in which they came. */
export function byReason(failed: readonly BulkFailure[]): { code: string; ids: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { code, id } of failed) groups.set(code, [...groups.get(code) ?? [], id]);
  return [...groups].map(([code, ids]) => ({ code, ids }));
}
