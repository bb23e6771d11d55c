import type { Call } from '@/api/calls';

/** A phone of a call on its time line: the shares of the whole at which it began to ring, began to talk, and ended. */
export interface Span { name: string; hint: boolean; talked: boolean; ring: [number, number] | null; talk: [number, number] | null }

/** The time line of a call; without times (`ring` and `talk` are null) only who rang and who talked is known. */
export function spansOf(call: Pick<Call, 'legs' | 'started_at' | 'answered_at' | 'ended_at' | 'wait_seconds' | 'talk_seconds' | 'outcome'>): Span[] {
  const start = Date.parse(call.started_at);
  const lasted = call.outcome === 'answered' ? (call.wait_seconds ?? 0) + call.talk_seconds : call.wait_seconds ?? 0;
  const end = call.ended_at ? Date.parse(call.ended_at) : lasted > 0 ? start + lasted * 1000 : null;
  const talkers = call.legs.filter(leg => leg.talked);
  const answered = call.answered_at ? Date.parse(call.answered_at)
    : end !== null && call.outcome === 'answered' && call.talk_seconds > 0 ? end - call.talk_seconds * 1000 : null;
  // The first who talked began when the call was answered, the others when they were put through.
  const began = talkers.map((leg, index) => (leg.started_at ? Date.parse(leg.started_at) : index === 0 ? answered : null));
  const isKnown = end !== null && end > start && began.every(at => at !== null && at >= start && at <= end);
  const share = (at: number) => (end === null ? 0 : (at - start) / (end - start));
  return call.legs.map(leg => {
    const base = { name: leg.employee?.name ?? leg.endpoint, hint: !leg.employee, talked: leg.talked };
    if (!isKnown) return { ...base, ring: null, talk: null };
    const index = talkers.indexOf(leg);
    if (index < 0) return { ...base, ring: [0, share(answered ?? end)], talk: null };
    const from = began[index] ?? start;
    const before = index === 0 ? start : began[index - 1] ?? start;
    return { ...base, ring: index === 0 && from > before ? [share(before), share(from)] : null, talk: [share(from), share(began[index + 1] ?? end)] };
  });
}
