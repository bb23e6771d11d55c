import type { AuditEntry } from '@/api/people';

/** What can be done to what, as the server names it; each has its words in people.ftl. */
const KNOWN = new Set([
  'automation-created', 'automation-deleted', 'automation-updated', 'automation-switched_on', 'automation-switched_off', 'automation-retried', 'automation-cancelled',
  'absence-created', 'absence-deleted', 'absence-updated', 'backfill-cancelled', 'call-exported', 'contact-exported', 'form-created', 'form-deleted', 'form-updated', 'form_submission-accepted', 'import-cancelled', 'import-counted', 'import-created', 'import-started', 'import-updated', 'blocked_number-created', 'blocked_number-deleted', 'call-deleted', 'call-downloaded', 'call-listened', 'call-logged', 'call-recording_deleted', 'call-updated', 'call_request-called', 'call_result-created', 'call_result-updated', 'connection-backfilled', 'connection-repaired',
  'company-created', 'company-deleted', 'company-merged', 'company-set_apart', 'company-unmerged', 'company-updated', 'deal-created', 'deal-deleted', 'deal-updated', 'pipeline-created', 'pipeline-deleted', 'pipeline-updated', 'connection-created', 'connection-deleted', 'connection-employees_replaced',
  'connection-reapplied', 'connection-rotated', 'connection-updated', 'contact-created', 'contact-deleted', 'contact-linked_earlier', 'contact-merged', 'contact-set_apart', 'contact-unmerged', 'contact-updated',
  'line-created', 'line-deleted', 'line-updated', 'task-created', 'task-deleted', 'task-updated', 'waiting-released', 'waiting-took', 'note-created', 'note-deleted', 'note-updated', 'team-created', 'team-deleted', 'team-updated',
  'token-created', 'token-revoked', 'user-created', 'user-mail_alarms_changed', 'user-mail_tasks_changed', 'user-deactivated', 'user-invited', 'user-joined', 'user-language_changed', 'user-logged_in',
  'user-logged_out', 'user-password_changed', 'user-password_link_made', 'user-updated', 'webhook-created', 'webhook-deleted', 'webhook-retried',
  'webhook-tested', 'webhook-updated', 'workspace-created', 'workspace-recordings_retried', 'workspace-updated',
]);

/** The name of what was done, for `people-audit-…`; null for what a newer server does. */
export function auditWord({ entity, action }: Pick<AuditEntry, 'entity' | 'action'>): string | null {
  const name = `${entity}-${action}`;
  return KNOWN.has(name) ? name : null;
}
