import { expect, test } from 'vitest';
import { halfOver } from '@/api/call-report';
import { spansOf } from './legs';
import { readable } from './readable';
import { callSearch, filterOf } from './search';
import { clockOf, toneOf } from './state';
import { storyOf } from './story';
import { changeOf } from './totals';

const NOON = Date.parse('2026-01-14T10:00:00Z');

test('the address says what is asked of the API', () => {
  const of = (raw: Record<string, string>) => filterOf(callSearch(raw), 'Europe/Kyiv', NOON);
  const id = '01a2148c-23c7-73b8-a8c3-13fcf13ec874';
  expect(of({})).toEqual({});
  expect(of({ period: 'today', direction: 'incoming' })).toEqual({ from: '2026-01-13T22:00:00.000Z', to: '2026-01-14T22:00:00.000Z', direction: 'incoming' });
  expect(of({ outcome: 'missed' }), 'missed is more than one outcome').toEqual({ missed: true });
  expect(of({ outcome: 'busy', team: id, connection: id, linked: 'false', recording: 'true', line: '+380443330099', q: 'Коваль' })).toEqual({
    outcome: 'busy', team_id: id, connection_id: id, linked: false, has_recording: true, line: '+380443330099', q: 'Коваль',
  });
  expect(of({ outcome: 'lost', team: 'ours', linked: 'maybe' })).toEqual({});
});

test('a period that is not over is compared with as much of the one before', () => {
  const day = { from: '2026-01-13T22:00:00.000Z', to: '2026-01-14T22:00:00.000Z' };
  expect(halfOver(day, NOON)).toEqual({ from: '2026-01-12T22:00:00.000Z', to: '2026-01-13T10:00:00.000Z' });
  expect(halfOver(day, Date.parse('2026-01-15T10:00:00Z'))).toBeNull();
  expect(halfOver({ direction: 'incoming' }, NOON)).toBeNull();
});

test('how totals changed', () => {
  const totals = { calls: 10, answered: 6, missed: 4, average_wait_seconds: 9, average_talk_seconds: null, more: false };
  const before = { ...totals, calls: 12, missed: 3, average_talk_seconds: 60 };
  expect(changeOf({ now: totals, before }, 'calls', 'count')).toEqual({ kind: 'count', by: -2, before: 12, isBad: false });
  expect(changeOf({ now: totals, before }, 'missed', 'count')?.isBad).toBe(true);
  expect(changeOf({ now: totals, before }, 'average_talk_seconds', 'time')).toBeNull();
  expect(changeOf({ now: { ...totals, more: true }, before }, 'calls', 'count'), 'nobody counted to the end').toBeNull();
  expect(changeOf({ now: totals, before: null }, 'calls', 'count')).toBeNull();
});

test('colours are for what somebody may have to do', () => {
  const table: [string, string | null, boolean, string][] = [
    ['incoming', 'answered', false, 'plain'], ['incoming', 'missed', true, 'bad'], ['incoming', 'busy', true, 'bad'], ['incoming', 'voicemail', true, 'warn'],
    ['outgoing', 'busy', false, 'dim'], ['outgoing', 'no_answer', false, 'dim'], ['incoming', null, false, 'info'],
  ];
  for (const [direction, outcome, missed, tone] of table) expect(toneOf({ direction, outcome, missed })).toBe(tone);
});

test('the clock runs until the call is over', () => {
  const call = { outcome: null, started_at: '2026-01-14T10:00:00Z', answered_at: '2026-01-14T10:00:10Z' };
  expect(clockOf({ ...call, phase: 'ringing' })).toEqual({ kind: 'wait', since: call.started_at });
  expect(clockOf({ ...call, phase: 'talking' })).toEqual({ kind: 'talk', since: call.answered_at });
  expect(clockOf({ ...call, phase: 'ended', outcome: 'answered' })).toBeNull();
});

test('phones on the time line', () => {
  const leg = (endpoint: string, talked: boolean, started_at: string | null = null) => ({ employee: null, endpoint, talked, started_at });
  const call = { started_at: '2026-01-14T10:00:00Z', answered_at: null, ended_at: null, wait_seconds: 20, talk_seconds: 80, outcome: 'answered' };
  expect(spansOf({ ...call, legs: [leg('a', true), leg('b', false)] }).map(({ ring, talk }) => ({ ring, talk }))).toEqual([
    { ring: [0, 0.2], talk: [0.2, 1] }, { ring: [0, 0.2], talk: null },
  ]);
  const put = spansOf({ ...call, legs: [leg('a', true), leg('b', true, '2026-01-14T10:01:00Z')] });
  expect(put.map(span => span.talk)).toEqual([[0.2, 0.6], [0.6, 1]]);
  expect(spansOf({ ...call, legs: [leg('a', true), leg('b', true)] }).map(span => span.talk), 'nobody says when it was put through').toEqual([null, null]);
});

test('the story is in the order of happening, causes before effects', () => {
  const event = (id: string, received_at: string) => ({ id, received_at, event: null, moment: null, summary: id, raw: null });
  const caused = (kind: string, at: string) => ({ kind, at, entity: 'contact', id: null, why: kind });
  const story = storyOf([event('one', '2026-01-14T10:00:00.1Z'), event('two', '2026-01-14T10:00:09Z')], [caused('linked', '2026-01-14T10:00:00.1Z'), caused('would_adopt', '2026-01-14T10:00:10Z')]);
  expect(story.map(step => (step.kind === 'event' ? step.event.id : `${step.caused.kind} ${step.isOnlyObserved}`))).toEqual(['one', 'linked false', 'two', 'would_adopt true']);
});

test('messages are laid out for reading, and left alone where they cannot be read', () => {
  expect(readable('{"a":1}', 'application/json')).toBe('{\n  "a": 1\n}');
  expect(readable('a=1&b=x+y', 'application/x-www-form-urlencoded')).toBe('a = 1\nb = x y');
  expect(readable('{"a":', 'application/json')).toBe('{"a":');
});
