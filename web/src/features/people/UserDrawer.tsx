import { Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import { changeUser, SEES, teamsQuery, type Role, type Sees, type User } from '@/api/people';
import type { components } from '@/api/schema.gen';
import { ChoiceField } from '@/features/fields/ChoiceField';
import { TextField } from '@/features/fields/TextField';
import type { Source } from '@/features/fields/useField';
import { useMe, useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { Drawer, StatusText } from '@/ui';
import { useHoursText } from './hours/useHoursText';
import { WorkingTimeField } from './hours/WorkingTimeField';
import { RecordingRights } from './recordings/RecordingRights';
import { stateOf, TONES } from './state';
import { UserAccess } from './UserAccess';
import { useRoles } from './useRoles';
import fields from '@/features/fields/fields.module.css';
import classes from './people.module.css';

/** A person: name, role and team; the link to come in, and the end of the work here. */
export function UserDrawer({ user, onClose }: { user: User | undefined; onClose: () => void }) {
  const t = useText();
  return (
    <Drawer opened={user !== undefined} onClose={onClose} title={user && <StatusText tone={TONES[stateOf(user)]}>{t(`people-state-${stateOf(user)}`)}</StatusText>}>
      {user && <Details key={user.id} user={user} />}
    </Drawer>
  );
}

function Details({ user }: { user: User }) {
  const t = useText();
  const { mayAdminister, isOwner } = useRights();
  const teams = useQuery(teamsQuery()).data ?? [];
  const roles = useRoles();
  const field = useUserField(user);
  const hoursText = useHoursText();
  const { working_time: hoursOfAll, managers_see: managersSee } = useMe().workspace;
  const asAll = t('people-hours-as-workspace', { hours: hoursOfAll === null ? t('people-hours-always') : hoursText(hoursOfAll) });
  const seesAsManagers = t('people-sees-as-managers', { sees: t(`people-sees-${managersSee}`) });
  const teamName = teams.find(team => team.id === user.team_id)?.name;
  const mayChangeRole = mayAdminister && (isOwner || user.role !== 'owner');
  return (
    <div className={classes['drawer']}>
      <Title order={2}>{user.name}</Title>
      <div className={fields['fields']}>
        {mayAdminister && <TextField label={t('people-column-name')} name="name" isRequired source={field(row => row.name, name => ({ name }))} />}
        <Read label={t('people-column-email')}>{user.email}</Read>
        {mayChangeRole
          ? <ChoiceField label={t('people-column-role')} name="role" options={roles} source={field<string | null>(row => row.role, role => ({ role: role as Role }))} />
          : <Read label={t('people-column-role')}>{t(`people-role-${user.role}`)}</Read>}
        {mayAdminister
          ? <ChoiceField label={t('people-column-team')} name="team_id" options={teams.map(team => ({ value: team.id, label: team.name }))} noneLabel={t('people-no-team')} source={field(row => row.team_id, team => ({ team_id: team }))} />
          : <Read label={t('people-column-team')}>{teamName ?? t('people-no-team')}</Read>}
        {mayAdminister && user.role === 'manager' && (
          <ChoiceField
            label={t('people-sees-person')} name="sees" options={SEES.map(value => ({ value, label: t(`people-sees-${value}`) }))}
            noneLabel={seesAsManagers} shown={user.sees === null ? seesAsManagers : undefined}
            source={field<string | null>(row => row.sees, sees => ({ sees: sees as Sees | null }))}
          />
        )}
        {mayAdminister
          ? <WorkingTimeField label={t('people-hours')} noneLabel={asAll} ownLabel={t('people-hours-own')} first={hoursOfAll} source={field(row => row.working_time, hours => ({ working_time: hours }))} />
          : <Read label={t('people-hours')}>{user.working_time === null ? asAll : hoursText(user.working_time)}</Read>}
      </div>
      {mayAdminister && <RecordingRights user={user} field={field} mayChange={mayChangeRole} />}
      {mayAdminister && <UserAccess user={user} />}
    </div>
  );
}

function Read({ label, children }: { label: string; children: React.ReactNode }) {
  return <div className={fields['field']}><div className={fields['label']}>{label}</div><div className={fields['plain']}>{children}</div></div>;
}

/** Fields of a user, as the editors take them; the users are kept as one list. */
function useUserField(user: User) {
  const put = usePutUser();
  return <Value,>(read: (row: User) => Value, patch: (value: Value) => components['schemas']['UserPatch']): Source<User, Value> => ({
    row: user, read, send: (row, value) => changeUser(row, patch(value)), onRow: put,
  });
}

/** Puts a changed user into the list. */
export function usePutUser() {
  const queryClient = useQueryClient();
  return (row: User) => queryClient.setQueryData<User[]>(keys.list('user'), all => all?.map(one => (one.id === row.id ? row : one)));
}
