import type { Contact } from '@/api/contacts';
import { useCompanyNames } from '@/features/companies/useCompanyNames';
import { ChoiceField } from '@/features/fields/ChoiceField';
import { ListField } from '@/features/fields/ListField';
import { Phones } from '@/features/fields/Phones';
import { CustomFields } from '@/features/fields/custom/CustomFields';
import { SuggestField } from '@/features/fields/SuggestField';
import { TagsField } from '@/features/fields/TagsField';
import { TextField } from '@/features/fields/TextField';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useFormats, useText } from '@/i18n';
import { Person, StatusText, TextLink } from '@/ui';
import { Campaign } from './Campaign';
import { PhoneOwners } from './PhoneOwners';
import { useContactField } from './useContactField';
import { useSources } from './useSources';
import classes from '@/features/fields/fields.module.css';

/** What is known of a contact; every field is edited where it stands. */
export function ContactFields({ contact }: { contact: Contact }) {
  const t = useText();
  const formats = useFormats();
  const field = useContactField(contact);
  const users = useUserOptions(contact.responsible);
  const sources = useSources();
  return (
    <div className={classes['fields']}>
      <TextField
        label={t('contacts-column-name')} name="name" isRequired placeholder={t('contacts-name-hint')}
        source={field(row => (row.named ? row.name : ''), name => ({ name }))}
        shown={contact.named ? undefined : <StatusText tone="dim">{t('contacts-name-it')}</StatusText>}
      />
      <ListField
        label={t('contacts-phones')} name="phones" type="tel" itemLabel={t('contacts-column-phone')} addLabel={t('contacts-phone-add')}
        source={field(row => row.phones.map(phone => phone.raw), phones => ({ phones }))}
        below={text => (contact.phones.some(phone => phone.raw === text) ? null : <PhoneOwners phone={text} exceptId={contact.id} />)}
      >
        <Phones phones={contact.phones} contactId={contact.id} />
      </ListField>
      <ListField
        label={t('contacts-emails')} name="emails" type="email" itemLabel={t('contacts-column-email')} addLabel={t('contacts-email-add')}
        source={field(row => row.emails, emails => ({ emails }))}
      >
        {contact.emails.map(email => <div key={email}><a href={`mailto:${email}`} className={classes['link']}>{email}</a></div>)}
      </ListField>
      <SuggestField
        label={t('contacts-column-company')} name="company" description={t('contacts-company-hint')} useOptions={useCompanyNames}
        source={field(row => row.company?.name ?? '', company => ({ company: company.trim() === '' ? null : company.trim() }))}
        shown={contact.company && <TextLink to="/companies/$companyId" params={{ companyId: contact.company.id }}>{contact.company.name}</TextLink>}
      />
      <ChoiceField
        label={t('contacts-column-responsible')} name="responsible_id" options={users} noneLabel={t('contacts-nobody')} isSearchable
        source={field(row => row.responsible?.id ?? null, id => ({ responsible_id: id }))}
        shown={contact.responsible ? <Person name={contact.responsible.name} /> : <StatusText tone="dim">{t('contacts-nobody')}</StatusText>}
      />
      <SuggestField
        label={t('contacts-column-source')} name="source" useOptions={typed => sources.filter(source => source.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()))}
        source={field(row => row.source ?? '', source => ({ source: source.trim() === '' ? null : source.trim() }))}
      />
      <TagsField entity="contact" source={field} />
      <CustomFields entity="contact" card={contact} source={field} />
      {contact.caller_name !== null && (
        <div className={classes['field']}>
          <div className={classes['label']}>{t('contacts-caller-name')}</div>
          <div className={classes['plain']}>{contact.caller_name}</div>
        </div>
      )}
      <Campaign label={t('contacts-campaign-first')} campaign={contact.first_campaign} />
      <Campaign label={t('contacts-campaign-last')} campaign={contact.last_campaign} />
      <div className={classes['field']}>
        <div className={classes['label']}>{t('contacts-column-created')}</div>
        <div className={classes['plain']}>{formats.dateTime(contact.created_at)} · {t(`contacts-made-${MADE_BY[contact.created_by] ?? 'else'}`)}</div>
      </div>
    </div>
  );
}

const MADE_BY: Record<string, string> = { call: 'call', user: 'user', import: 'import', automation: 'automation', form: 'form' };
