import type { LiveCall } from '@/api/live';

/** A call for tests. */
export function liveCall(change: Partial<LiveCall> = {}): LiveCall {
  return {
    id: 'c1', version: 1, connection_id: 'n1', direction: 'incoming', phase: 'ringing', outcome: null, number: { e164: '+380671110003', raw: '380671110003' }, caller_name: null, line: null,
    contact: null, company: null, responsible: null, manager: null, mine: false, why: 'responsible', started_at: '2026-01-14T10:00:00Z', answered_at: null, ended_at: null, talk_seconds: 0,
    last_note: null, open_deals: [], request_id: null, ...change,
  };
}
