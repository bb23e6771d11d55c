import type { Call } from '@/api/calls';
import type { CallMedium, LoggedCall, LoggedCallPatch, LoggedDirection, LoggedOutcome } from '@/api/logged-calls';
import { clockText, readClock } from '@/features/people/hours/clock';
import { dayOf, dayText, minutesAt, momentAt, parseDay } from '@/i18n/zone';

export const MEDIA: readonly CallMedium[] = ['mobile', 'messenger', 'other'];
export const WAYS: readonly LoggedDirection[] = ['outgoing', 'incoming'];

/** How a call in a direction can end. */
export const endsOf = (direction: LoggedDirection): readonly LoggedOutcome[] => (direction === 'incoming' ? ['answered', 'missed'] : ['answered', 'no_answer', 'busy']);

/** What is typed of a call. */
export interface LogValues {
  number: string;
  direction: LoggedDirection;
  outcome: LoggedOutcome;
  /** Minutes of conversation; what is typed is no number at every moment. */
  minutes: number | string;
  /** When it began; null: just so that it ended a moment ago. */
  day: string | null;
  clock: string;
  medium: CallMedium;
  result: string | null;
  note: string;
}

/** How long most calls are, until somebody says otherwise. */
const MINUTES = 5;

export function emptyLog(number: string): LogValues {
  return { number, direction: 'outgoing', outcome: 'answered', minutes: MINUTES, day: null, clock: '', medium: 'mobile', result: null, note: '' };
}

/** A call as it was logged, to be corrected. */
export function logOf(call: Call, timeZone: string): LogValues {
  const at = Date.parse(call.started_at);
  const outcome = (['answered', 'missed', 'no_answer', 'busy'] as const).find(one => one === call.outcome) ?? 'answered';
  return {
    number: call.client_number?.raw ?? '', direction: call.direction === 'incoming' ? 'incoming' : 'outgoing', outcome, minutes: Math.round(call.talk_seconds / 6) / 10,
    day: dayText(dayOf(at, timeZone)), clock: clockText(minutesAt(at, timeZone)), medium: call.by_hand?.medium ?? 'other', result: null, note: '',
  };
}

/** Whole seconds; null if what is typed is no length. */
export function secondsOf({ outcome, minutes }: Pick<LogValues, 'outcome' | 'minutes'>): number | null {
  if (outcome !== 'answered') return 0;
  return typeof minutes === 'number' && Number.isFinite(minutes) && minutes >= 0 ? Math.round(minutes * 60) : null;
}

/** When it began, in milliseconds; null if what is typed is no time. */
export function startOf(values: Pick<LogValues, 'outcome' | 'minutes' | 'day' | 'clock'>, timeZone: string, now: number): number | null {
  if (values.day === null) return now - (secondsOf(values) ?? 0) * 1000;
  const [day, minutes] = [parseDay(values.day), readClock(values.clock)];
  return day === null || minutes === null ? null : momentAt(day, minutes, timeZone);
}

/** The other direction, with an end that it can have. */
export function turned(values: LogValues, direction: LoggedDirection): Pick<LogValues, 'direction' | 'outcome'> {
  const isAnswered = values.outcome === 'answered';
  return { direction, outcome: isAnswered ? 'answered' : direction === 'incoming' ? 'missed' : 'no_answer' };
}

/** What is sent of it; null if something of it is none. */
export function bodyOf(values: LogValues, contactId: string | undefined, timeZone: string, now: number): LoggedCall | null {
  const [start, talk] = [startOf(values, timeZone, now), secondsOf(values)];
  if (start === null || talk === null) return null;
  const number = values.number.trim();
  const note = values.note.trim();
  return {
    direction: values.direction, outcome: values.outcome, medium: values.medium, started_at: new Date(start).toISOString(), talk_seconds: talk,
    ...number === '' ? {} : { number }, ...contactId === undefined ? {} : { contact_id: contactId }, ...values.result === null ? {} : { result: values.result }, ...note === '' ? {} : { note },
  };
}

/** What is sent of a correction: of length and time only what was touched, since both are shown more roughly than they are kept. Null if something of it is none. */
export function patchOf(values: LogValues, before: LogValues, timeZone: string, now: number): LoggedCallPatch | null {
  const body = bodyOf(values, undefined, timeZone, now);
  if (body === null) return null;
  const { direction, outcome, medium, started_at, talk_seconds } = body;
  const isLength = values.minutes !== before.minutes || outcome !== before.outcome;
  const isTime = values.day !== before.day || values.clock !== before.clock;
  return { direction, outcome, medium, ...isLength ? { talk_seconds } : {}, ...isTime ? { started_at } : {} };
}
