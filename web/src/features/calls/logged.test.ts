import { expect, test } from 'vitest';
import type { Call } from '@/api/calls';
import { bodyOf, emptyLog, logOf, patchOf, secondsOf, startOf, turned, type LogValues } from './logged';

const ZONE = 'Europe/Kyiv';
const NOON = Date.parse('2026-01-14T10:00:00Z');
const values = (change: Partial<LogValues> = {}): LogValues => ({ ...emptyLog('067 111 00 01'), ...change });

test('what is usual is filled in: an answered outgoing call that has just ended', () => {
  expect(bodyOf(values(), undefined, ZONE, NOON)).toEqual({
    direction: 'outgoing', outcome: 'answered', medium: 'mobile', number: '067 111 00 01', started_at: '2026-01-14T09:55:00.000Z', talk_seconds: 300,
  });
});

test('a clock is one of the workspace’s zone', () => {
  const body = bodyOf(values({ day: '2026-01-13', clock: '9.30', minutes: 1.5, note: ' Yes ', result: 'Agreed', number: '' }), 'k1', ZONE, NOON);
  expect(body).toEqual({
    direction: 'outgoing', outcome: 'answered', medium: 'mobile', contact_id: 'k1', started_at: '2026-01-13T07:30:00.000Z', talk_seconds: 90, result: 'Agreed', note: 'Yes',
  });
});

test('what is no time and no length is not sent', () => {
  const wrong: Partial<LogValues>[] = [{ day: '2026-01-13', clock: '25:00' }, { day: '2026-01-13', clock: '' }, { minutes: '' }, { minutes: -1 }];
  for (const change of wrong) expect(bodyOf(values(change), undefined, ZONE, NOON), JSON.stringify(change)).toBeNull();
  expect(secondsOf(values({ outcome: 'busy', minutes: '' })), 'nobody talked').toBe(0);
  expect(startOf(values({ outcome: 'no_answer' }), ZONE, NOON)).toBe(NOON);
});

test('a turned call ends as calls in that direction do', () => {
  expect(turned(values(), 'incoming')).toEqual({ direction: 'incoming', outcome: 'answered' });
  expect(turned(values({ outcome: 'busy' }), 'incoming')).toEqual({ direction: 'incoming', outcome: 'missed' });
  expect(turned(values({ outcome: 'missed' }), 'outgoing')).toEqual({ direction: 'outgoing', outcome: 'no_answer' });
});

test('a call that is corrected says what it said', () => {
  const call = { direction: 'incoming', outcome: 'answered', talk_seconds: 90, started_at: '2026-01-13T07:30:00Z', client_number: { e164: '+380671110001', raw: '+380671110001' }, by_hand: { user: null, medium: 'messenger', created_at: '2026-01-13T07:35:00Z' } };
  expect(logOf(call as Call, ZONE)).toEqual(values({ number: '+380671110001', direction: 'incoming', minutes: 1.5, day: '2026-01-13', clock: '09:30', medium: 'messenger' }));
});

test('a correction sends of length and time only what was touched', () => {
  const before = values({ day: '2026-01-13', clock: '09:30', minutes: 1.6 });
  const said = { direction: 'outgoing', outcome: 'answered', medium: 'other' };
  expect(patchOf({ ...before, medium: 'other' }, before, ZONE, NOON)).toEqual(said);
  expect(patchOf({ ...before, medium: 'other', clock: '09:31' }, before, ZONE, NOON)).toEqual({ ...said, started_at: '2026-01-13T07:31:00.000Z' });
  expect(patchOf({ ...before, outcome: 'busy' }, before, ZONE, NOON)).toEqual({ ...said, medium: 'mobile', outcome: 'busy', talk_seconds: 0 });
});
