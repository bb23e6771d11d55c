import type { CallEvent } from '@/api/call-details';
import type { Call } from '@/api/calls';

type Caused = Call['caused'][number];

/** Something that came in, or something that was done because of it. */
export type Step = { kind: 'event'; at: string; event: CallEvent } | { kind: 'caused'; at: string; caused: Caused; isOnlyObserved: boolean };

/** What came in and what it caused, in the order of happening; what happened at the moment of a message follows it. */
export function storyOf(events: readonly CallEvent[], caused: readonly Caused[]): Step[] {
  const steps: Step[] = [
    ...events.map((event): Step => ({ kind: 'event', at: event.received_at, event })),
    ...caused.map((one): Step => ({ kind: 'caused', at: one.at, caused: one, isOnlyObserved: one.kind.startsWith('would_') })),
  ];
  return steps.map((step, index) => ({ step, index })).sort((a, b) => Date.parse(a.step.at) - Date.parse(b.step.at) || a.index - b.index).map(({ step }) => step);
}
