import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { applyProblem } from '@/api/forms';
import type { Problem } from '@/api/problem';
import { changePassword } from '@/api/workspace';
import { useText } from '@/i18n';
import { ProblemAlert, UnsavedGuard, useNotify } from '@/ui';

const SHORTEST = 10;

/** Another password for the one until now. */
export function PasswordForm({ email }: { email: string }) {
  const t = useText();
  const { said } = useNotify();
  const [opened, setOpened] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useForm({
    initialValues: { current_password: '', password: '' },
    validate: {
      current_password: value => (value === '' ? t('app-required') : null),
      password: value => (Array.from(value).length < SHORTEST ? t('people-password-short') : null),
    },
  });
  const close = () => {
    form.reset();
    setProblem(null);
    setOpened(false);
  };
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      close();
      said(t('people-password-changed'));
    },
    onError: error => setProblem(applyProblem(form, error)),
  });
  if (!opened) return <Button variant="default" onClick={() => setOpened(true)}>{t('people-password-change')}</Button>;
  return (
    <form noValidate onSubmit={form.onSubmit(values => { setProblem(null); change.mutate(values); })}>
      <UnsavedGuard when={form.isDirty()} />
      <Stack gap="sm">
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <PasswordInput label={t('people-password-current')} autoComplete="current-password" required autoFocus {...form.getInputProps('current_password')} />
        <PasswordInput label={t('people-password-new')} description={t('people-password-rule')} autoComplete="new-password" required {...form.getInputProps('password')} />
        <ProblemAlert error={problem} />
        <Group gap="sm">
          <Button type="submit" loading={change.isPending}>{t('people-password-change')}</Button>
          <Button variant="default" onClick={close}>{t('app-cancel')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
