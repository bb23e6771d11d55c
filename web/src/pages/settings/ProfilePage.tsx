import { Profile } from '@/features/people/Profile';
import { useMe } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { Page } from '@/ui';

export function ProfilePage() {
  const t = useText();
  const { user } = useMe();
  return <Page narrow title={t('people-profile')} about={user?.email}><Profile /></Page>;
}
