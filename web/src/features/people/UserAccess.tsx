import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { changeUser, deactivateUser, renewInvitation, type User } from '@/api/people';
import { Problem } from '@/api/problem';
import { idempotencyKey, nextKey } from '@/api/version';
import { useMe, useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { ConfirmByName, ProblemAlert, useNotify } from '@/ui';
import { OneTimeLink } from './OneTimeLink';
import { usePutUser } from './UserDrawer';
import classes from './people.module.css';

/** How a person comes in, and how the work here ends and begins again. */
export function UserAccess({ user }: { user: User }) {
  const me = useMe();
  const { isOwner } = useRights();
  const mayDecide = isOwner || user.role !== 'owner';
  if (!mayDecide) return null;
  if (!user.active) return <Return user={user} />;
  return (
    <>
      <NewLink user={user} />
      {user.id !== me.user?.id && <Leave user={user} />}
    </>
  );
}

function NewLink({ user }: { user: User }) {
  const t = useText();
  const key = useRef(idempotencyKey());
  const renew = useMutation({ mutationFn: () => renewInvitation(user.id, key.current), onSettled: (_, error) => { key.current = nextKey(key.current, error); } });
  const kind = user.invited ? 'join' : 'password';
  return (
    <div className={classes['block']}>
      <p>{t(`people-renew-${kind}-about`)}</p>
      {renew.data
        ? <OneTimeLink label={t(`people-renew-${kind}-link`)} value={renew.data.invite_url} about={t('people-link-about', { email: user.email })} until={renew.data.expires_at} />
        : <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>{t(`people-renew-${kind}`)}</Button>}
      <ProblemAlert error={renew.error} />
    </div>
  );
}

function Leave({ user }: { user: User }) {
  const t = useText();
  const put = usePutUser();
  const { said } = useNotify();
  const [asks, setAsks] = useState(false);
  const leave = useMutation({
    mutationFn: () => deactivateUser(user),
    onSuccess: () => {
      put({ ...user, active: false, version: user.version + 1 });
      setAsks(false);
      said(t('people-deactivated', { name: user.name }));
    },
    onError: error => { if (error instanceof Problem && error.code === 'stale') put(error.current as User); },
  });
  return (
    <div className={classes['block']}>
      <p>{t('people-deactivate-about')}</p>
      <Button variant="default" c="var(--mantine-color-error)" onClick={() => setAsks(true)}>{t('people-deactivate')}</Button>
      <ConfirmByName opened={asks} onClose={() => { leave.reset(); setAsks(false); }} title={t('people-deactivate-title', { name: user.name })} name={user.name} action={t('people-deactivate')} onConfirm={() => leave.mutate()} isBusy={leave.isPending} error={leave.error}>
        {t('people-deactivate-text')}
      </ConfirmByName>
    </div>
  );
}

function Return({ user }: { user: User }) {
  const t = useText();
  const put = usePutUser();
  const back = useMutation({
    mutationFn: () => changeUser(user, { active: true }),
    onSuccess: put,
    onError: error => { if (error instanceof Problem && error.code === 'stale') put(error.current as User); },
  });
  return (
    <div className={classes['block']}>
      <p>{t('people-activate-about')}</p>
      <Button variant="default" loading={back.isPending} onClick={() => back.mutate()}>{t('people-activate')}</Button>
      <ProblemAlert error={back.error} />
    </div>
  );
}
