import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Absences } from '@/features/people/absences/Absences';
import { InviteUser } from '@/features/people/InviteUser';
import { Teams } from '@/features/people/Teams';
import { Users } from '@/features/people/Users';
import { useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { Page } from '@/ui';

export function PeoplePage() {
  const t = useText();
  const { mayAdminister } = useRights();
  const [invites, setInvites] = useState(false);
  return (
    <Page title={t('people-title')} about={t('people-about')} actions={mayAdminister && <Button leftSection={<IconUserPlus size={16} />} onClick={() => setInvites(true)}>{t('people-invite')}</Button>}>
      <Users />
      <Absences />
      <Teams />
      <InviteUser opened={invites} onClose={() => setInvites(false)} />
    </Page>
  );
}
