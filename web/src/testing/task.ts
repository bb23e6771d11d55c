import type { Task } from '@/api/tasks';

/** A task for tests: a missed call of a client, due at noon. */
export function task(change: Partial<Task> = {}): Task {
  return {
    id: 't1', kind: 'call_back', title: null, text: null, state: 'open', due_at: '2026-01-14T10:00:00Z', assignee: { id: 'u1', name: 'Оксана Мельник' }, contact: { id: 'p1', name: 'Марія Коваль' }, company: null,
    phone: { e164: '+380671110003', raw: '380671110003' }, call_id: 'c1', origin: 'missed_known', answered_by: null, missed_calls: 1, last_missed_at: '2026-01-14T09:05:00Z', assigned_by: 'responsible',
    closed_at: null, closed_by: null, closed_by_call: null, created_at: '2026-01-14T09:05:00Z', created_by: null, changed_at: '2026-01-14T09:05:00Z', version: 1, ...change,
  };
}
