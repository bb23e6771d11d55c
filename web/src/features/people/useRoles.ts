import type { Role } from '@/api/people';
import { useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';

const ROLES: Role[] = ['manager', 'admin', 'owner'];

/** The roles that one may give, from less to more: only an owner makes owners. */
export function useRoles(): { value: Role; label: string; about: string }[] {
  const t = useText();
  const { isOwner } = useRights();
  return ROLES.filter(role => isOwner || role !== 'owner').map(role => ({ value: role, label: t(`people-role-${role}`), about: t(`people-role-about-${role}`) }));
}
