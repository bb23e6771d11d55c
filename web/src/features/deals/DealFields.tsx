import { useQuery, useQueryClient } from '@tanstack/react-query';
import { changeDeal, type Deal, type DealPatch } from '@/api/deals';
import { pipelinesQuery } from '@/api/pipelines';
import { Campaign } from '@/features/contacts/Campaign';
import { useSources } from '@/features/contacts/useSources';
import { ChoiceField } from '@/features/fields/ChoiceField';
import { CustomFields } from '@/features/fields/custom/CustomFields';
import { Field } from '@/features/fields/Field';
import { saidOf } from '@/features/fields/problems';
import { SuggestField } from '@/features/fields/SuggestField';
import { TagsField } from '@/features/fields/TagsField';
import { TextField } from '@/features/fields/TextField';
import { useField, type Source } from '@/features/fields/useField';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useFormats, useText } from '@/i18n';
import { Nothing, Person, StatusText, TextLink } from '@/ui';
import { AmountInput, type AmountValue } from './AmountInput';
import { ChooseCompany, ChooseContact, type Named } from './Choose';
import { DayInput } from './DayInput';
import { readAmount, typedAmount } from './money';
import { showSaved } from './moving';
import { dayOfText } from './values';
import fields from '@/features/fields/fields.module.css';

type FieldOf = <Value>(read: (row: Deal) => Value, patch: (value: Value) => DealPatch) => Source<Deal, Value>;

/** What is known of a deal; every field is edited where it stands. */
export function DealFields({ deal }: { deal: Deal }) {
  const t = useText();
  const formats = useFormats();
  const queryClient = useQueryClient();
  const users = useUserOptions(deal.responsible);
  const sources = useSources();
  const pipelines = useQuery(pipelinesQuery()).data?.filter(({ id, archived }) => !archived || id === deal.pipeline.id) ?? [];
  const reasons = pipelines.find(({ id }) => id === deal.pipeline.id)?.lost_reasons ?? [];
  const field: FieldOf = (read, patch) => ({ row: deal, read, send: (row, value) => changeDeal(row, patch(value)), onRow: row => showSaved(queryClient, row) });
  const matching = (all: string[]) => (typed: string) => all.filter(text => text.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()));
  return (
    <div className={fields['fields']}>
      <TextField label={t('deals-name')} name="name" isRequired source={field(row => row.name, name => ({ name }))} />
      <AmountField source={field(row => ({ amount: typedAmount(row.amount), currency: row.currency }), ({ amount, currency }) => ({ amount: readAmount(amount) ?? null, currency }))} shown={deal.amount === null ? null : formats.money(deal.amount, deal.currency)} />
      {deal.state === 'lost' && <SuggestField label={t('deals-lost-reason')} name="lost_reason" useOptions={matching(reasons)} source={field(row => row.lost_reason ?? '', reason => ({ lost_reason: orNull(reason) }))} />}
      <NamedField
        label={t('deals-contact')} name="contact_id" Choose={ChooseContact} source={field<Named | null>(row => named(row.contact), contact => ({ contact_id: contact?.id ?? null }))}
        shown={deal.contact && <TextLink to="/contacts/$contactId" params={{ contactId: deal.contact.id }}>{formats.name(deal.contact.name)}</TextLink>}
      />
      <NamedField
        label={t('deals-company')} name="company_id" Choose={ChooseCompany} source={field<Named | null>(row => named(row.company), company => ({ company_id: company?.id ?? null }))}
        shown={deal.company && <TextLink to="/companies/$companyId" params={{ companyId: deal.company.id }}>{deal.company.name}</TextLink>}
      />
      <ChoiceField
        label={t('deals-responsible')} name="responsible_id" options={users} noneLabel={t('deals-nobody')} isSearchable source={field(row => row.responsible?.id ?? null, id => ({ responsible_id: id }))}
        shown={deal.responsible ? <Person name={deal.responsible.name} /> : <StatusText tone="dim">{t('deals-nobody')}</StatusText>}
      />
      <DayField source={field(row => row.close_date ?? '', day => ({ close_date: orNull(day) }))} />
      {pipelines.length > 1 && (
        <ChoiceField
          label={t('deals-pipeline')} name="pipeline_id" options={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
          source={field<string | null>(row => row.pipeline.id, id => toPipeline(pipelines.find(one => one.id === id)))}
        />
      )}
      <SuggestField label={t('deals-source')} name="source" useOptions={matching(sources)} source={field(row => row.source ?? '', source => ({ source: orNull(source) }))} />
      <TagsField entity="deal" source={field} />
      <CustomFields entity="deal" card={deal} source={field} />
      <Campaign label={t('deals-campaign-first')} campaign={deal.first_campaign} />
      <Campaign label={t('deals-campaign-last')} campaign={deal.last_campaign} />
      <div className={fields['field']}>
        <div className={fields['label']}>{t('deals-created')}</div>
        <div className={fields['plain']}>
          {formats.dateTime(deal.created_at)} · {t(`deals-made-${MADE_BY[deal.created_by] ?? 'user'}`)}
          {deal.call_id !== null && <> · <TextLink to="/calls" search={{ call: deal.call_id }}>{t('deals-call')}</TextLink></>}
        </div>
      </div>
    </div>
  );
}

const MADE_BY: Record<string, string> = { call: 'call', user: 'user', import: 'import', automation: 'automation' };
const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
const named = (one: Named | null): Named | null => one && { id: one.id, name: one.name };

/** A deal that goes to another pipeline begins there. */
function toPipeline(pipeline: { id: string; stages: { id: string; kind: string }[] } | undefined): DealPatch {
  const stage = pipeline?.stages.find(({ kind }) => kind === 'open');
  return pipeline && stage ? { pipeline_id: pipeline.id, stage_id: stage.id } : {};
}

function AmountField({ source, shown }: { source: Source<Deal, AmountValue>; shown: string | null }) {
  const t = useText();
  const field = useField({ ...source, tidy: ({ amount, currency }) => ({ amount: typedAmount(readAmount(amount) ?? null), currency }) });
  const isWrong = readAmount(field.draft.amount) === undefined;
  const error = isWrong ? t('deals-amount-wrong') : saidOf(field.error, 'amount') ?? saidOf(field.error, 'currency');
  return (
    <Field
      label={t('deals-amount')} name="amount" field={{ ...field, save: () => { if (!isWrong) field.save(); } }} theirs={({ amount, currency }) => (amount === '' ? '—' : `${amount} ${currency}`)}
      editor={<AmountInput value={field.draft} onChange={field.setDraft} error={error} startsFocused />}
    >
      {shown ?? <Nothing />}
    </Field>
  );
}

interface NamedProps { label: string; name: string; Choose: typeof ChooseContact; source: Source<Deal, Named | null>; shown: React.ReactNode }

/** A contact or a company, saved as soon as it is chosen. */
function NamedField({ label, name, Choose, source, shown }: NamedProps) {
  const field = useField(source);
  return (
    <Field
      label={label} name={name} field={field} hasOwnLinks savesAtOnce theirs={value => value?.name ?? '—'}
      editor={<Choose label={label} value={field.draft} autoFocus error={saidOf(field.error, name)} disabled={field.isSaving} onChange={value => field.save(value)} />}
    >
      {shown ?? <Nothing />}
    </Field>
  );
}

function DayField({ source }: { source: Source<Deal, string> }) {
  const t = useText();
  const formats = useFormats();
  const field = useField(source);
  return (
    <Field
      label={t('deals-close-date')} name="close_date" field={field} savesAtOnce theirs={day => (day === '' ? '—' : dayOfText(day, formats))}
      editor={<DayInput label={t('deals-close-date')} startsOpen value={field.draft} error={saidOf(field.error, 'close_date')} onChange={field.save} />}
    >
      {field.value === '' ? <Nothing /> : dayOfText(field.value, formats)}
    </Field>
  );
}
