import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { applyProblem } from '@/api/forms';
import type { Problem } from '@/api/problem';
import { createPublicForm, publicFormQuery, publicFormsQuery, type PublicForm } from '@/api/public-forms';
import { idempotencyKey, nextKey } from '@/api/version';
import { useFormats, useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { firstFields, LANGUAGES } from './draft';

/** Begins a form: with a name, and with what most forms ask. */
export function NewForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={t('forms-new-title')} size={460} closeButtonProps={{ 'aria-label': t('app-close') }}>
      <Begin onCancel={onClose} />
    </Modal>
  );
}

function Begin({ onCancel }: { onCancel: () => void }) {
  const t = useText();
  const formats = useFormats();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const key = useRef(idempotencyKey());
  const [problem, setProblem] = useState<Problem | null>(null);
  const own = LANGUAGES.find(one => formats.language.startsWith(one)) ?? 'en';
  const form = useForm<{ name: string; language: PublicForm['language'] }>({ initialValues: { name: '', language: own }, validate: { name: text => (text.trim() === '' ? t('app-required') : null) } });
  const make = useMutation({
    mutationFn: ({ name, language }: typeof form.values) => createPublicForm({ name, title: name, language, active: true, fields: firstFields(language) }, key.current),
    onSuccess: made => {
      queryClient.setQueryData(publicFormQuery(made.id).queryKey, made);
      void queryClient.invalidateQueries({ queryKey: publicFormsQuery().queryKey });
      void navigate({ to: '/settings/forms/$formId', params: { formId: made.id } });
    },
    onError: error => {
      key.current = nextKey(key.current, error);
      setProblem(applyProblem(form, error));
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit(values => { setProblem(null); make.mutate(values); })}>
      <Stack gap="md">
        <TextInput label={t('forms-name')} description={t('forms-name-about')} placeholder={t('forms-name-example')} data-autofocus required withAsterisk={false} autoComplete="off" maxLength={200} {...form.getInputProps('name')} />
        <Select label={t('forms-language')} data={LANGUAGES.map(value => ({ value, label: t(`forms-language-${value}`) }))} allowDeselect={false} comboboxProps={{ shadow: 'md' }} {...form.getInputProps('language')} />
        <ProblemAlert error={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" loading={make.isPending}>{t('forms-create')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
