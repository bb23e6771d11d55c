import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeUser, type User } from '@/api/people';
import { chooseLanguage, chooseMailAlarms, chooseMailTasks, meQuery } from '@/api/session';
import { TextField } from '@/features/fields/TextField';
import { LanguageChoice } from '@/features/session/LanguageChoice';
import { SchemeChoice } from '@/features/session/SchemeChoice';
import { useMe, useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { useNotify } from '@/ui';
import { OwnAbsences } from './absences/OwnAbsences';
import { PasswordForm } from './PasswordForm';
import { Setting } from './Setting';
import classes from './people.module.css';

/** What a person sets for oneself. */
export function Profile() {
  const t = useText();
  const me = useMe();
  const { mayAdminister } = useRights();
  const queryClient = useQueryClient();
  const { failed } = useNotify();
  const language = useMutation({ mutationFn: chooseLanguage, onSuccess: answer => queryClient.setQueryData(meQuery().queryKey, answer), onError: failed });
  const alarms = useMutation({ mutationFn: chooseMailAlarms, onSuccess: answer => queryClient.setQueryData(meQuery().queryKey, answer), onError: failed });
  const tasks = useMutation({ mutationFn: chooseMailTasks, onSuccess: answer => queryClient.setQueryData(meQuery().queryKey, answer), onError: failed });
  const onRow = (row: User) => queryClient.setQueryData(meQuery().queryKey, old => old && { ...old, user: row });
  return (
    <div className={classes['settings']}>
      {me.user !== null && (
        <Setting title={t('people-column-name')} about={t(mayAdminister ? 'people-profile-name-about' : 'people-profile-name-asks')}>
          {() => me.user !== null && (mayAdminister
            ? <TextField label={t('people-column-name')} name="name" isRequired source={{ row: me.user, read: row => row.name, send: (row, name) => changeUser(row, { name }), onRow }} />
            : me.user.name)}
        </Setting>
      )}
      {me.user !== null && <Setting title={t('people-away-mine')} about={t('people-away-mine-about')}>{() => me.user !== null && <OwnAbsences user={me.user} />}</Setting>}
      <Setting title={t('app-language')} about={t('people-profile-language-about')}>{() => <LanguageChoice onChosen={value => language.mutate(value)} />}</Setting>
      <Setting title={t('app-scheme')} about={t('people-profile-scheme-about')}>{() => <SchemeChoice />}</Setting>
      {me.mail_alarms !== null && (
        <Setting title={t('people-mail_alarms')} about={t(me.mail_set_up ? 'people-mail_alarms-about' : 'people-mail_alarms-none')}>
          {labels => <Switch checked={me.mail_alarms === true} disabled={alarms.isPending} onChange={event => alarms.mutate(event.currentTarget.checked)} {...labels} />}
        </Setting>
      )}
      {me.mail_tasks !== null && (
        <Setting title={t('people-mail_tasks')} about={t(me.mail_set_up ? 'people-mail_tasks-about' : 'people-mail_tasks-none')}>
          {labels => <Switch checked={me.mail_tasks === true} disabled={tasks.isPending} onChange={event => tasks.mutate(event.currentTarget.checked)} {...labels} />}
        </Setting>
      )}
      {me.user !== null && <Setting title={t('people-password')} about={t('people-password-about')}>{() => <PasswordForm email={me.user?.email ?? ''} />}</Setting>}
    </div>
  );
}
