import { Button, PasswordInput, Select, SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { applyProblem } from '@/api/forms';
import type { Problem } from '@/api/problem';
import { setUp } from '@/api/session';
import { useEnter } from '@/features/session/enter';
import { countries, firstTimeZone, timeZones } from '@/features/setup/places';
import { browserTimeZone, isLanguage, LANGUAGE_NAMES, LANGUAGES, useLanguage, useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { Door } from './Door';

/** Hints stand below the fields, so that the two columns stay in line. */
const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** The first start: the workspace and its owner, in one step. */
export function SetupPage() {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  const { enter } = useEnter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const places = useMemo(() => ({ countries: countries(language), zones: timeZones(language) }), [language]);
  const form = useForm({
    initialValues: { workspace: '', country: 'UA', time_zone: firstTimeZone(browserTimeZone()), name: '', email: '', password: '' },
    validate: {
      workspace: value => (value.trim() === '' ? t('app-required') : null),
      name: value => (value.trim() === '' ? t('app-required') : null),
      password: value => (Array.from(value).length < 10 ? t('setup-password-short') : null),
    },
  });
  const start = useMutation({
    mutationFn: (values: typeof form.values) => setUp({ ...values, language }),
    onSuccess: me => enter(me, '/settings/integrations'),
    onError: error => setProblem(applyProblem(form, error)),
  });
  return (
    <Door title={t('setup-title')} about={t('setup-about')} wide>
      <form onSubmit={form.onSubmit(values => { setProblem(null); start.mutate(values); })}>
        <Stack gap="lg">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
            <Stack gap="sm">
              <Title order={2}>{t('setup-workspace')}</Title>
              <TextInput label={t('setup-workspace-name')} inputWrapperOrder={BELOW} description={t('setup-workspace-name-hint')} required withAsterisk={false} autoFocus {...form.getInputProps('workspace')} />
              <Select label={t('setup-country')} inputWrapperOrder={BELOW} description={t('setup-country-hint')} data={places.countries} searchable required withAsterisk={false} allowDeselect={false} {...form.getInputProps('country')} />
              <Select label={t('setup-time-zone')} data={places.zones} searchable required withAsterisk={false} allowDeselect={false} limit={80} {...form.getInputProps('time_zone')} />
              <Select label={t('app-language')} data={LANGUAGES.map(value => ({ value, label: LANGUAGE_NAMES[value] }))} value={language} allowDeselect={false} onChange={value => { if (isLanguage(value)) void setLanguage(value); }} />
            </Stack>
            <Stack gap="sm">
              <Title order={2}>{t('setup-owner')}</Title>
              <TextInput label={t('setup-name')} autoComplete="name" inputWrapperOrder={BELOW} description={t('setup-name-hint')} required withAsterisk={false} {...form.getInputProps('name')} />
              <TextInput label={t('setup-email')} type="email" autoComplete="username" inputWrapperOrder={BELOW} description={t('setup-email-hint')} required withAsterisk={false} {...form.getInputProps('email')} />
              <PasswordInput label={t('setup-password')} inputWrapperOrder={BELOW} description={t('setup-password-rule')} autoComplete="new-password" required withAsterisk={false} {...form.getInputProps('password')} />
            </Stack>
          </SimpleGrid>
          <ProblemAlert error={problem} />
          <Button type="submit" size="md" loading={start.isPending} style={{ alignSelf: 'flex-end' }}>{t('setup-button')}</Button>
        </Stack>
      </form>
    </Door>
  );
}
