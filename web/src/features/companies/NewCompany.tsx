import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { createCompany } from '@/api/companies';
import { keys } from '@/api/keys';
import { idempotencyKey, nextKey } from '@/api/version';
import { isSimilar, Similar } from '@/features/duplicates/Similar';
import { Items } from '@/features/fields/ListField';
import { filled, restOf, saidOf, saidOfTags } from '@/features/fields/problems';
import { TagsInput } from '@/features/fields/TagsInput';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useText } from '@/i18n';
import { FormModal, ProblemAlert, UnsavedGuard } from '@/ui';

/** The form for a company made by hand. */
export function NewCompany({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText();
  return (
    <FormModal opened={opened} onClose={onClose} title={t('companies-new')} lost={t('companies-new-lost')}>
      {form => <Form {...form} />}
    </FormModal>
  );
}

function Form({ onDirty, onCancel }: { onDirty: (isDirty: boolean) => void; onCancel: () => void }) {
  const t = useText();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(idempotencyKey());
  const users = useUserOptions();
  const form = useForm({
    initialValues: { name: '', phones: [''], responsible_id: null as string | null, tags: [] as string[] },
    validate: { name: value => (value.trim() === '' ? t('app-required') : null) },
    onValuesChange: () => { onDirty(true); if (isSimilar(create.error)) create.reset(); },
  });
  const create = useMutation({
    mutationFn: ({ isAllowed, ...values }: typeof form.values & { isAllowed: boolean }) => createCompany(values, key.current, isAllowed),
    onSuccess: company => {
      queryClient.setQueryData(keys.one('company', company.id), company);
      // In place of the form, so that Back leads to the list.
      void navigate({ to: '/companies/$companyId', params: { companyId: company.id }, replace: true, ignoreBlocker: true });
    },
    onError: error => { key.current = nextKey(key.current, error); },
  });
  const said = (name: string) => saidOf(create.error, name);
  const similar = isSimilar(create.error) ? create.error : null;
  const send = (values: typeof form.values, isAllowed: boolean) => {
    form.setValues(values);
    create.mutate({ ...values, isAllowed });
  };
  return (
    <form noValidate onSubmit={form.onSubmit(values => send({ ...values, phones: filled(values.phones) }, similar !== null))}>
      <UnsavedGuard when={form.isDirty() && !create.isSuccess} />
      <Stack gap="md">
        <TextInput label={t('companies-column-name')} data-autofocus required autoComplete="off" {...form.getInputProps('name')} error={form.errors['name'] ?? said('name')} />
        <fieldset style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
          <legend style={{ padding: 0, marginBottom: 4 }}>
            <Text component="span" size="sm" fw={500} display="block">{t('companies-phones')}</Text>
            <Text component="span" size="xs" c="dimmed" display="block">{t('companies-phones-hint')}</Text>
          </legend>
          <Items name="phones" type="tel" itemLabel={t('companies-column-phone')} addLabel={t('companies-phone-add')} items={form.values.phones} onChange={phones => form.setFieldValue('phones', phones)} error={create.error} />
        </fieldset>
        <Select label={t('companies-column-responsible')} data={users} searchable clearable placeholder={t('companies-nobody')} nothingFoundMessage={t('app-nothing-found')} {...form.getInputProps('responsible_id')} error={said('responsible_id')} />
        <TagsInput entity="company" label={t('fields-tags')} value={form.values.tags} onChange={tags => form.setFieldValue('tags', tags)} error={saidOfTags(create.error)} />
        {similar && <Similar noun="company" problem={similar} />}
        <ProblemAlert error={similar ? null : restOf(create.error, 'name', 'phones', 'responsible_id', 'tags')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" loading={create.isPending}>{t(similar ? 'duplicates-create-anyway' : 'companies-create')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
