import { Checkbox, Stack, Switch, TextInput } from '@mantine/core';
import { CALL_KINDS, type CallKind, type ConnectionSetup } from '@/api/connections';
import { useText } from '@/i18n';
import { BELOW } from './field';
import { Step } from './Step';
import { StepFoot } from './StepFoot';
import { useSettings } from './useSettings';

const read = (connection: ConnectionSetup) => ({
  create_contacts: CALL_KINDS.filter(kind => connection.create_contacts.includes(kind)),
  contact_source: connection.contact_source,
  exact_match_only: connection.exact_match_only,
});

/** From which calls contacts are made, and how a number is recognised. */
export function StepContacts({ connection, number }: { connection: ConnectionSetup; number: number }) {
  const t = useText();
  const settings = useSettings(connection, { read, write: changes => changes });
  const { values, set } = settings;
  const describe = (key: keyof typeof values) => ({
    create_contacts: { label: t('integration-contacts'), theirs: connection.create_contacts.map(kind => t(`integration-kind-${kind}`)).join(', ') || t('integration-kind-none') },
    contact_source: { label: t('integration-source'), theirs: connection.contact_source },
    exact_match_only: { label: t('integration-exact'), theirs: t(connection.exact_match_only ? 'app-yes' : 'app-no') },
  })[key];
  return (
    <Step id="contacts" number={number} title={t('integration-contacts')} about={t('integration-contacts-about')} isDone>
      <form onSubmit={event => { event.preventDefault(); settings.save(); }}>
        <Stack>
          <CallKinds label={t('integration-contacts')} value={values.create_contacts} onChange={kinds => set('create_contacts', kinds)} />
          {values.create_contacts.length === 0 && <p role="status" style={{ margin: 0 }}>{t('integration-kind-none-text')}</p>}
          <TextInput inputWrapperOrder={BELOW} label={t('integration-source')} description={t('integration-source-about')} maw={420} value={values.contact_source} error={settings.errors['contact_source']} onChange={event => set('contact_source', event.currentTarget.value)} />
          <Switch label={t('integration-exact')} description={t('integration-exact-about')} checked={values.exact_match_only} onChange={event => set('exact_match_only', event.currentTarget.checked)} />
          <StepFoot settings={settings} describe={describe} />
        </Stack>
      </form>
    </Step>
  );
}

/** The kinds of calls from which contacts are made. */
export function CallKinds({ label, value, onChange }: { label: string; value: CallKind[]; onChange: (kinds: CallKind[]) => void }) {
  const t = useText();
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minInlineSize: 0 }} aria-label={label}>
      <div style={{ display: 'grid', gap: 10, gridTemplateColumns: 'repeat(auto-fit, minmax(min(210px, 100%), 1fr))', maxWidth: 560 }}>
        {CALL_KINDS.map(kind => (
          <Checkbox
            key={kind} label={t(`integration-kind-${kind}`)} description={t(`integration-kind-${kind}-about`)} checked={value.includes(kind)}
            onChange={event => onChange(CALL_KINDS.filter(one => (one === kind ? event.currentTarget.checked : value.includes(one))))}
          />
        ))}
      </div>
    </fieldset>
  );
}
