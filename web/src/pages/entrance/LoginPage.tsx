import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { logIn } from '@/api/session';
import { useEnter } from '@/features/session/enter';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { Door } from './Door';

const route = getRouteApi('/login');

export function LoginPage() {
  const t = useText();
  const { next } = route.useSearch();
  const { enter } = useEnter();
  const form = useForm({ initialValues: { email: '', password: '' } });
  const login = useMutation({ mutationFn: logIn, onSuccess: me => enter(me, next) });
  return (
    <Door title={t('setup-login-title')}>
      <form onSubmit={form.onSubmit(values => login.mutate(values))}>
        <Stack>
          <TextInput label={t('setup-email')} type="email" autoComplete="username" required autoFocus {...form.getInputProps('email')} />
          <PasswordInput label={t('setup-password')} autoComplete="current-password" required {...form.getInputProps('password')} />
          <ProblemAlert error={login.error} />
          <Button type="submit" fullWidth loading={login.isPending}>{t('setup-login-button')}</Button>
        </Stack>
      </form>
    </Door>
  );
}
