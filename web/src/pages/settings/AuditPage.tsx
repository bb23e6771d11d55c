export { Audit as AuditPage } from '@/features/people/Audit';
