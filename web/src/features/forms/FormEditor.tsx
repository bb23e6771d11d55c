import { Alert, Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { changePublicForm, type PublicForm } from '@/api/public-forms';
import { currentOf } from '@/api/version';
import { restOf, saidOf } from '@/features/fields/problems';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useText } from '@/i18n';
import { ProblemAlert, UnsavedGuard, useNotify } from '@/ui';
import { draftOf, faultOf, isChanged, LANGUAGES, PAGE_WORDS, patchOf, type Fault, type FormDraft } from './draft';
import { EmbedCode } from './EmbedCode';
import { FieldRows } from './FieldRows';
import { Preview } from './Preview';
import { usePutForm } from './usePutForm';
import classes from './forms.module.css';

const NAMES = ['name', 'language', 'title', 'intro', 'button', 'thanks', 'redirect_url', 'consent', 'source', 'responsible_id', 'fields'];

/** What a form asks and says, with the page that comes of it beside it. */
export function FormEditor({ form }: { form: PublicForm }) {
  const t = useText();
  const put = usePutForm();
  const { said } = useNotify();
  const [start, setStart] = useState(form);
  const [draft, setDraft] = useState(() => draftOf(form));
  const [fault, setFault] = useState<Fault | null>(null);
  const [isTheirs, setTheirs] = useState(false);
  const isDirty = isChanged(start, draft);
  // What somebody else changed is taken over while nothing is typed here.
  if (form.version > start.version && !isDirty) {
    setStart(form);
    setDraft(draftOf(form));
  }
  const save = useMutation({
    mutationFn: (sent: FormDraft) => changePublicForm(isTheirs ? start : { ...start, version: Math.max(start.version, isOnlySwitched(start, form) ? form.version : 0) }, patchOf(start, sent)),
    onSuccess: (saved, sent) => {
      put(saved);
      setStart(saved);
      // What was typed meanwhile stays.
      setDraft(now => (now === sent ? draftOf(saved) : now));
      setTheirs(false);
      said(t('forms-saved'));
    },
    onError: error => {
      // Somebody changed it meanwhile: saving again decides for ours.
      const now = currentOf(error, start);
      if (now === null) return;
      setStart(now);
      setTheirs(true);
    },
  });
  const change = (next: Partial<FormDraft>) => { setDraft(old => ({ ...old, ...next })); setFault(null); };
  const send = () => {
    const wrong = faultOf(draft);
    setFault(wrong);
    if (wrong === null) save.mutate(draft);
  };
  return (
    <div className={classes['editor']}>
      <UnsavedGuard when={isDirty} />
      <form noValidate aria-label={t('forms-tab-edit')} onSubmit={event => { event.preventDefault(); send(); }}>
        <Stack gap="md">
          <FieldRows fields={draft.fields} fault={fault} error={save.error} onChange={fields => change({ fields })} />
          <Texts draft={draft} error={save.error} onChange={change} />
          <Behind form={form} draft={draft} fault={fault} error={save.error} onChange={change} />
          {isTheirs ? <Alert role="alert" color="yellow" variant="light" title={t('forms-changed')}>{t('forms-changed-text')}</Alert> : <ProblemAlert error={restOf(save.error, ...NAMES)} />}
          <Group className={classes['save'] ?? ''}>
            <Button type="submit" disabled={!isDirty} loading={save.isPending}>{t('forms-save')}</Button>
            {isDirty && <Button variant="default" onClick={() => { setDraft(draftOf(start)); setFault(null); save.reset(); }}>{t('forms-undo')}</Button>}
          </Group>
        </Stack>
      </form>
      <div className={classes['aside']}>
        <Preview draft={draft} />
        <EmbedCode form={form} />
      </div>
    </div>
  );
}

/** The form was opened or closed at the top of the page, and nothing else. */
const isOnlySwitched = (before: PublicForm, now: PublicForm) => JSON.stringify(draftOf(before)) === JSON.stringify(draftOf(now));

interface PartProps { draft: FormDraft; error: unknown; onChange: (change: Partial<FormDraft>) => void }

/** What stands around the fields. */
function Texts({ draft, error, onChange }: PartProps) {
  const t = useText();
  return (
    <fieldset className={classes['part']}>
      <legend>{t('forms-texts')}</legend>
      <Stack gap="sm">
        <TextInput label={t('forms-page-title')} autoComplete="off" maxLength={200} value={draft.title} error={saidOf(error, 'title')} onChange={event => onChange({ title: event.currentTarget.value })} />
        <Textarea label={t('forms-intro')} autosize minRows={2} maxRows={8} maxLength={2000} value={draft.intro} error={saidOf(error, 'intro')} onChange={event => onChange({ intro: event.currentTarget.value })} />
        <TextInput label={t('forms-button')} autoComplete="off" maxLength={60} placeholder={PAGE_WORDS[draft.language].button} value={draft.button} error={saidOf(error, 'button')} onChange={event => onChange({ button: event.currentTarget.value })} />
        <Textarea label={t('forms-consent')} description={t('forms-consent-about')} autosize minRows={1} maxRows={8} maxLength={2000} value={draft.consent} error={saidOf(error, 'consent')} onChange={event => onChange({ consent: event.currentTarget.value })} />
        <Textarea label={t('forms-thanks')} description={t('forms-thanks-about')} autosize minRows={2} maxRows={8} maxLength={2000} value={draft.thanks} error={saidOf(error, 'thanks')} onChange={event => onChange({ thanks: event.currentTarget.value })} />
        <TextInput label={t('forms-redirect')} description={t('forms-redirect-about')} placeholder="https://" type="url" autoComplete="off" maxLength={2000} value={draft.redirect_url} error={saidOf(error, 'redirect_url')} onChange={event => onChange({ redirect_url: event.currentTarget.value })} />
        <Select label={t('forms-language')} data={LANGUAGES.map(value => ({ value, label: t(`forms-language-${value}`) }))} allowDeselect={false} comboboxProps={{ shadow: 'md' }} value={draft.language} error={saidOf(error, 'language')} onChange={chosen => { const language = LANGUAGES.find(one => one === chosen); if (language) onChange({ language }); }} />
      </Stack>
    </fieldset>
  );
}

/** What becomes of what is sent. */
function Behind({ form, draft, fault, error, onChange }: PartProps & { form: PublicForm; fault: Fault | null }) {
  const t = useText();
  const users = useUserOptions(form.responsible ?? null);
  return (
    <fieldset className={classes['part']}>
      <legend>{t('forms-behind')}</legend>
      <Stack gap="sm">
        <TextInput label={t('forms-name')} description={t('forms-name-about')} required withAsterisk={false} autoComplete="off" maxLength={200} value={draft.name} error={fault?.at === 'name' ? t('app-required') : saidOf(error, 'name')} onChange={event => onChange({ name: event.currentTarget.value })} />
        <Select label={t('forms-responsible')} description={t('forms-responsible-about')} searchable clearable clearButtonProps={{ 'aria-label': t('forms-nobody') }} placeholder={t('forms-nobody')} data={users} nothingFoundMessage={t('app-nothing-found')} comboboxProps={{ shadow: 'md' }} value={draft.responsible_id} error={saidOf(error, 'responsible_id')} onChange={id => onChange({ responsible_id: id })} />
        <TextInput label={t('forms-source')} description={t('forms-source-about')} autoComplete="off" maxLength={200} value={draft.source} error={saidOf(error, 'source')} onChange={event => onChange({ source: event.currentTarget.value })} />
      </Stack>
    </fieldset>
  );
}
