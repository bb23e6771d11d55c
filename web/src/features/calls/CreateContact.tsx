import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { changeCall, makeContactOf } from '@/api/call-details';
import { callQuery, type Call } from '@/api/calls';
import { contactQuery, type Contact } from '@/api/contacts';
import { applyProblem } from '@/api/forms';
import type { Problem } from '@/api/problem';
import { currentOf, idempotencyKey } from '@/api/version';
import { useFormats, useText } from '@/i18n';
import { ProblemAlert, UnsavedGuard, useNotify } from '@/ui';
import { useDraft } from './drafts';
import classes from './drawer.module.css';

interface Values { name: string; phones: string[]; company: string }

/** The short form: who it was. Everything else is on the contact's card. */
export function CreateContact({ call, onDone }: { call: Call; onDone: () => void }) {
  const t = useText();
  const formats = useFormats();
  const queryClient = useQueryClient();
  const { said } = useNotify();
  const [draft, setDraft] = useDraft(`contact ${call.id}`);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [key] = useState(idempotencyKey);
  const fresh: Values = { name: '', phones: [call.client_number ? formats.phone(call.client_number) : ''], company: '' };
  const form = useForm<Values>({
    initialValues: draft === null ? fresh : JSON.parse(draft) as Values,
    validate: { name: value => (value.trim() === '' ? t('app-required') : null) },
    onValuesChange: values => setDraft(JSON.stringify(values)),
  });
  const leave = () => { setDraft(null); onDone(); };
  const { mutate, isPending } = useMutation({
    mutationFn: async (values: Values): Promise<Contact> => {
      const contact = await makeContactOf({ name: values.name.trim(), phones: values.phones.filter(phone => phone.trim() !== ''), ...(values.company.trim() === '' ? {} : { company: values.company.trim() }) }, key);
      queryClient.setQueryData(contactQuery(contact.id).queryKey, contact);
      // The call may have been linked with the contact at once, or changed by a message meanwhile: what counts is what it says now.
      queryClient.setQueryData(callQuery(call.id).queryKey, await linkTo(contact.id));
      return contact;
    },
    onSuccess: contact => { said(t('calls-contact-created', { name: contact.name })); leave(); },
    onError: error => setProblem(applyProblem(form, error)),
  });
  async function linkTo(contactId: string): Promise<Call> {
    const now = await queryClient.query({ ...callQuery(call.id), staleTime: 0 });
    if (now.contact?.id === contactId) return now;
    try {
      return await changeCall(now, { contact_id: contactId });
    } catch (error) {
      const newer = currentOf(error, now);
      if (newer === null) throw error;
      return changeCall(newer, { contact_id: contactId });
    }
  }
  useEffect(() => { document.querySelector<HTMLElement>('[data-new-contact]')?.focus(); }, []);
  return (
    <form className={classes['form']} onSubmit={form.onSubmit(values => { setProblem(null); mutate(values); })} noValidate>
      <UnsavedGuard when={form.isDirty()} />
      <TextInput data-new-contact label={t('calls-create-name')} required autoComplete="off" {...form.getInputProps('name')} />
      {call.caller_name && form.values.name === '' && (
        <Button variant="subtle" size="compact-sm" className={classes['start'] ?? ''} onClick={() => form.setFieldValue('name', call.caller_name ?? '')}>{t('calls-create-caller', { name: call.caller_name })}</Button>
      )}
      <TextInput label={t('calls-create-phone')} type="tel" autoComplete="off" {...form.getInputProps('phones.0')} />
      <TextInput label={t('calls-create-company')} autoComplete="off" {...form.getInputProps('company')} />
      <ProblemAlert error={problem} />
      <div className={classes['buttons']}>
        <Button type="submit" size="compact-md" loading={isPending}>{t('calls-create-save')}</Button>
        <Button size="compact-md" variant="default" onClick={leave}>{t('app-cancel')}</Button>
      </div>
    </form>
  );
}
