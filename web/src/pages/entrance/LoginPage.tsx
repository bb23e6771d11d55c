import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { logIn } from '@/api/session';
import { useEnter } from '@/features/session/enter';
import { useText } from '@/i18n';
import { Door } from './Door';
import { Refused } from './Refused';
import { useWait } from './useWait';

const route = getRouteApi('/login');

export function LoginPage() {
  const t = useText();
  const { next } = route.useSearch();
  const { enter } = useEnter();
  const form = useForm({ initialValues: { email: '', password: '' } });
  const login = useMutation({ mutationFn: logIn, onSuccess: me => enter(me, next) });
  const wait = useWait(login.error);
  return (
    <Door title={t('setup-login-title')}>
      <form onSubmit={form.onSubmit(values => login.mutate(values))}>
        <Stack>
          <TextInput label={t('setup-email')} type="email" autoComplete="username" required withAsterisk={false} autoFocus {...form.getInputProps('email')} />
          <PasswordInput label={t('setup-password')} autoComplete="current-password" required withAsterisk={false} {...form.getInputProps('password')} />
          <Refused error={login.error} wait={wait} />
          <Button type="submit" fullWidth loading={login.isPending} disabled={wait > 0}>{t('setup-login-button')}</Button>
          {login.error === null && <Text size="sm" c="dimmed">{t('setup-forgotten')}</Text>}
        </Stack>
      </form>
    </Door>
  );
}
