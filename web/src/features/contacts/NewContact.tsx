import { Autocomplete, Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { createContact, type Contact } from '@/api/contacts';
import { keys } from '@/api/keys';
import { createNote } from '@/api/notes';
import { idempotencyKey, nextKey } from '@/api/version';
import { useCompanyNames } from '@/features/companies/useCompanyNames';
import { isSimilar, Similar } from '@/features/duplicates/Similar';
import { Items } from '@/features/fields/ListField';
import { filled, restOf, saidOf, saidOfTags } from '@/features/fields/problems';
import { TagsInput } from '@/features/fields/TagsInput';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useMe } from '@/features/session/useMe';
import { useText } from '@/i18n';
import { FormModal, ProblemAlert, UnsavedGuard, useNotify } from '@/ui';
import { keepNoteDraft } from './noteDrafts';
import { PhoneOwners } from './PhoneOwners';
import { useSources } from './useSources';

interface Props { opened: boolean; phone?: string | undefined; onClose: () => void }

/** The form for a contact made by hand. */
export function NewContact({ opened, phone, onClose }: Props) {
  const t = useText();
  return (
    <FormModal opened={opened} onClose={onClose} title={t('contacts-new')} lost={t('contacts-new-lost')} size={640}>
      {form => <Form phone={phone} {...form} />}
    </FormModal>
  );
}

interface FormProps { phone: string | undefined; onDirty: (isDirty: boolean) => void; onCancel: () => void }

function Form({ phone, onDirty, onCancel }: FormProps) {
  const t = useText();
  const me = useMe();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { failed } = useNotify();
  const key = useRef(idempotencyKey());
  const form = useForm({
    initialValues: { name: '', phones: [phone ?? ''], emails: [''], company: '', source: '', responsible_id: me.user?.id ?? null, tags: [] as string[], note: '' },
    validate: { name: value => (value.trim() === '' ? t('app-required') : null) },
    onValuesChange: () => { onDirty(true); if (isSimilar(create.error)) create.reset(); },
  });
  const users = useUserOptions();
  const companies = useCompanyNames(form.values.company);
  const sources = useSources();
  const create = useMutation({
    mutationFn: async ({ note, isAllowed, ...values }: typeof form.values & { isAllowed?: boolean }): Promise<Contact> => {
      const contact = await createContact({
        ...values, company: orNull(values.company), source: orNull(values.source),
      }, key.current, isAllowed);
      if (note.trim() !== '') {
        await createNote({ contact_id: contact.id, body: note.trim() }, `${key.current}-note`).catch((error: unknown) => {
          // The contact is there: its card opens with the text still to be sent.
          keepNoteDraft(contact.id, note);
          failed(error);
        });
      }
      return contact;
    },
    onSuccess: contact => {
      queryClient.setQueryData(keys.one('contact', contact.id), contact);
      // In place of the form, so that Back leads to the list.
      void navigate({ to: '/contacts/$contactId', params: { contactId: contact.id }, replace: true, ignoreBlocker: true });
    },
    // What was refused may be mended: it is another request then.
    onError: error => { key.current = nextKey(key.current, error); },
  });
  const similar = isSimilar(create.error) ? create.error : null;
  const isAsked = similar?.code === 'duplicate_warning';
  const send = (values: typeof form.values, isAllowed = false) => {
    // What the server says of the second phone stands beside the second field.
    form.setValues(values);
    create.mutate({ ...values, isAllowed });
  };
  const said = (name: string) => saidOf(create.error, name);
  return (
    <form noValidate onSubmit={form.onSubmit(values => send({ ...values, phones: filled(values.phones), emails: filled(values.emails) }, isAsked))}>
      <UnsavedGuard when={form.isDirty() && !create.isSuccess} />
      <Stack gap="md">
        <TextInput label={t('contacts-column-name')} data-autofocus autoComplete="off" required {...form.getInputProps('name')} error={form.errors['name'] ?? said('name')} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
          <fieldset style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
            <Legend text={t('contacts-phones')} hint={t('contacts-phones-hint')} />
            <Items name="phones" type="tel" itemLabel={t('contacts-column-phone')} addLabel={t('contacts-phone-add')} items={form.values.phones} onChange={phones => form.setFieldValue('phones', phones)} error={create.error} below={text => <PhoneOwners phone={text} />} />
          </fieldset>
          <fieldset style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
            <Legend text={t('contacts-emails')} hint={t('contacts-emails-hint')} />
            <Items name="emails" type="email" itemLabel={t('contacts-column-email')} addLabel={t('contacts-email-add')} items={form.values.emails} onChange={emails => form.setFieldValue('emails', emails)} error={create.error} />
          </fieldset>
          <Autocomplete label={t('contacts-column-company')} description={t('contacts-company-hint')} data={companies} filter={({ options }) => options} autoComplete="off" {...form.getInputProps('company')} error={said('company')} />
          <Autocomplete label={t('contacts-column-source')} description={t('contacts-source-hint')} data={sources} autoComplete="off" {...form.getInputProps('source')} error={said('source')} />
        </SimpleGrid>
        <Select label={t('contacts-column-responsible')} data={users} searchable clearable placeholder={t('contacts-nobody')} nothingFoundMessage={t('app-nothing-found')} {...form.getInputProps('responsible_id')} error={said('responsible_id')} />
        <TagsInput entity="contact" label={t('fields-tags')} value={form.values.tags} onChange={tags => form.setFieldValue('tags', tags)} error={saidOfTags(create.error)} />
        <Textarea label={t('contacts-note')} autosize minRows={2} maxRows={8} {...form.getInputProps('note')} />
        {similar && <Similar noun="contact" problem={similar} />}
        <ProblemAlert error={similar ? null : restOf(create.error, 'name', 'phones', 'emails', 'company', 'source', 'responsible_id', 'tags')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>{t('app-cancel')}</Button>
          <Button type="submit" loading={create.isPending}>{t(isAsked ? 'duplicates-create-anyway' : 'contacts-create')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Legend({ text, hint }: { text: string; hint: string }) {
  return (
    <legend style={{ padding: 0, marginBottom: 4 }}>
      <Text component="span" size="sm" fw={500} display="block">{text}</Text>
      <Text component="span" size="xs" c="dimmed" display="block">{hint}</Text>
    </legend>
  );
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
