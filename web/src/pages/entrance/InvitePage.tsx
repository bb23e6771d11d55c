import { Button, PasswordInput, Skeleton, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { applyProblem } from '@/api/forms';
import { isProblem, type Problem } from '@/api/problem';
import { acceptInvitation, invitationQuery, logIn, type Invitation } from '@/api/session';
import { useEnter } from '@/features/session/enter';
import { useText } from '@/i18n';
import { Failed, TextLink } from '@/ui';
import { Door } from './Door';
import { Refused } from './Refused';
import { useWait } from './useWait';

const route = getRouteApi('/invite/$token');

export function InvitePage() {
  const t = useText();
  const { token } = route.useParams();
  const invitation = useQuery(invitationQuery(token));
  if (isProblem(invitation.error, 'not_found')) {
    return (
      <Door title={t('setup-invite-gone')} about={t('setup-invite-gone-text')}>
        <TextLink to="/login">{t('setup-login-button')}</TextLink>
      </Door>
    );
  }
  if (invitation.isError) return <Door title={t('setup-invite')}><Failed error={invitation.error} onRetry={() => void invitation.refetch()} /></Door>;
  if (invitation.isPending) return <Door title={t('setup-invite')}><Stack><Skeleton h={56} /><Skeleton h={56} /><Skeleton h={36} /></Stack></Door>;
  return <Accept token={token} invitation={invitation.data} />;
}

function Accept({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = useText();
  const { enter } = useEnter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const wait = useWait(problem);
  const isReplacing = invitation.replaces_password;
  const proves = invitation.has_password && !isReplacing;
  const form = useForm({
    initialValues: { name: invitation.name, password: '' },
    validate: { password: value => (!proves && Array.from(value).length < 10 ? t('setup-password-short') : null) },
  });
  const accept = useMutation({
    mutationFn: async ({ name, password }: typeof form.values) => {
      const joined = await acceptInvitation(token, isReplacing ? { password } : { name, password });
      return logIn({ email: joined.email, password, workspace_id: joined.workspace_id });
    },
    onSuccess: me => enter(me),
    onError: error => setProblem(applyProblem(form, error)),
  });
  return (
    <Door
      title={isReplacing ? t('setup-replace-title') : t('setup-invite-title', { workspace: invitation.workspace_name })}
      about={isReplacing ? t('setup-replace-about', { email: invitation.email, workspace: invitation.workspace_name }) : t('setup-invite-about', { email: invitation.email })}
    >
      <form onSubmit={form.onSubmit(values => { setProblem(null); accept.mutate(values); })}>
        <Stack>
          <input type="hidden" name="username" autoComplete="username" value={invitation.email} />
          {!isReplacing && <TextInput label={t('setup-name')} autoComplete="name" required withAsterisk={false} {...form.getInputProps('name')} />}
          <PasswordInput
            label={t(proves ? 'setup-password-yours' : 'setup-password-new')}
            description={proves ? undefined : t('setup-password-rule')} inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete={proves ? 'current-password' : 'new-password'} required withAsterisk={false} autoFocus {...form.getInputProps('password')}
          />
          <Refused error={problem} wait={wait} />
          <Button type="submit" fullWidth loading={accept.isPending} disabled={wait > 0}>{t(isReplacing ? 'setup-replace-button' : 'setup-invite-button')}</Button>
        </Stack>
      </form>
    </Door>
  );
}
