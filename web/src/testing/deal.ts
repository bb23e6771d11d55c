import type { Deal } from '@/api/deals';

/** A deal for tests. */
export function deal(change: Partial<Deal> = {}): Deal {
  return {
    id: 'd1', name: 'Windows', pipeline: { id: 'p1', name: 'Sales' }, stage: { id: 'new', name: 'New', kind: 'open' }, state: 'open', amount: '100.00', currency: 'UAH', contact: null, company: null,
    responsible: { id: 'u1', name: 'Ann' }, source: null, first_campaign: {}, last_campaign: {}, close_date: null, lost_reason: null, call_id: null, created_by: 'user', tags: [], fields: {}, created_at: '2026-01-10T10:00:00Z',
    changed_at: '2026-01-10T10:00:00Z', stage_since: '2026-01-10T10:00:00Z', closed_at: null, version: 1, ...change,
  };
}
