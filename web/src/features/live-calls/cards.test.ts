import { expect, test } from 'vitest';
import type { CallRequest } from '@/api/call-out';
import { liveCall } from '@/testing/liveCall';
import { cardsOf, chosen, look, NOTHING_SEEN, PATIENCE_MS } from './cards';
import { isDismissed } from './dismissed';

const NOW = Date.parse('2026-01-14T10:00:00Z');
const request = (id: string, state: CallRequest['state'] = 'ringing'): CallRequest => ({
  id, user_id: 'u1', connection_id: 'n1', to: { e164: '+380671110003', raw: '067' }, contact_id: null, state, problem: null, call_id: null, created_at: '2026-01-14T10:00:00Z', version: 1,
});
const parts = { live: [], seen: NOTHING_SEEN, requests: [], madeAt: () => NOW, kept: [], now: NOW };
const keys = (of: Partial<Parameters<typeof cardsOf>[0]>) => cardsOf({ ...parts, ...of }).map(({ key }) => key);

test('a click is a card until its call comes, and keeps its key', () => {
  expect(keys({ requests: [request('r1')] })).toEqual(['r1']);
  expect(keys({ requests: [request('r1', 'failed'), request('r2', 'tied')] })).toEqual([]);
  expect(keys({ requests: [request('r1')], now: NOW + PATIENCE_MS })).toEqual([]);
  const live = [liveCall({ direction: 'outgoing', request_id: 'r1' })];
  const seen = look(NOTHING_SEEN, live);
  expect(keys({ requests: [request('r1')], live, seen })).toEqual(['r1']);
  expect(keys({ requests: [request('r1')], seen: look(seen, []) }), 'a call that was seen does not ring anybody again').toEqual([]);
});

test('a call that leaves takes its card along, unless something is typed on it', () => {
  const seen = look(look(NOTHING_SEEN, [liveCall({ id: 'c1' }), liveCall({ id: 'c2' })]), []);
  expect(keys({ seen })).toEqual([]);
  expect(cardsOf({ ...parts, seen, kept: ['c2'] })).toMatchObject([{ key: 'c2', isKept: true, isBusy: true }]);
  expect(cardsOf({ ...parts, kept: ['c9'] }), 'after a reload nothing is known of it yet').toMatchObject([{ key: 'c9', call: { started_at: '' }, isKept: true }]);
});

test('where there is no room for all, what one works on is shown, then the newest, in their order', () => {
  const live = [liveCall({ id: 'new' }), liveCall({ id: 'older' }), liveCall({ id: 'typed' }), liveCall({ id: 'mine', phase: 'talking', mine: true })];
  const cards = cardsOf({ ...parts, live, kept: ['typed'] });
  expect(chosen(cards, 3).map(({ key }) => key)).toEqual(['new', 'typed', 'mine']);
  expect(chosen(cards, 1).map(({ key }) => key)).toEqual(['typed']);
});

test('what was put away stays away, but who answers after all has a card', () => {
  const away: [string, string][] = [['c1', 'ringing'], ['c2', 'talking']];
  expect(isDismissed(away, 'c1', { phase: 'ringing', mine: false })).toBe(true);
  expect(isDismissed(away, 'c1', { phase: 'talking', mine: false })).toBe(true);
  expect(isDismissed(away, 'c1', { phase: 'talking', mine: true })).toBe(false);
  expect(isDismissed(away, 'c2', { phase: 'ended', mine: true })).toBe(true);
  expect(isDismissed(away, 'c3', null)).toBe(false);
});
