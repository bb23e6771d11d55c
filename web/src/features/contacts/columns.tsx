import type { Contact } from '@/api/contacts';
import { CallButton } from '@/features/calling/CallButton';
import { CallNumber } from '@/features/calling/CallNumber';
import { useFormats, useText } from '@/i18n';
import { DateTime, Nothing, Person, RelativeTime, TwoLines, type Column } from '@/ui';
import classes from './contacts.module.css';

/** The columns of the contacts. */
export function useContactColumns(): Column<Contact>[] {
  const t = useText();
  const formats = useFormats();
  return [
    { id: 'name', head: t('contacts-column-name'), isLink: true, cell: contact => <Name contact={contact} /> },
    { id: 'phone', head: t('contacts-column-phone'), width: 188, cell: contact => <First items={contact.phones.map(phone => <CallNumber key={phone.raw} number={phone} contactId={contact.id} isQuiet />)} /> },
    { id: 'email', head: t('contacts-column-email'), width: 176, from: 75, cell: contact => <First items={contact.emails} /> },
    { id: 'company', head: t('contacts-column-company'), width: 130, from: 62, cell: contact => (contact.company ? <Cut text={contact.company.name} /> : <Nothing />) },
    { id: 'responsible', head: t('contacts-column-responsible'), width: 184, from: 48, cell: contact => <Person name={contact.responsible?.name ?? null} /> },
    { id: 'source', head: t('contacts-column-source'), width: 96, from: 75, cell: contact => (contact.source === null ? <Nothing /> : <Cut text={contact.source} />) },
    { id: 'call', head: t('contacts-column-last-call'), width: 138, from: 48, cell: contact => <DateTime at={contact.last_call_at} /> },
    { id: 'created', head: t('contacts-column-created'), width: 84, from: 75, cell: contact => <time dateTime={contact.created_at}>{formats.date(contact.created_at)}</time> },
  ];
}

/** The name, or the number of somebody whom nobody has named yet. */
function Name({ contact }: { contact: Contact }) {
  const t = useText();
  const formats = useFormats();
  if (contact.named) return <Cut text={contact.name} />;
  return <TwoLines main={formats.name(contact.name)} sub={contact.caller_name === null ? t('contacts-unnamed') : t('contacts-calls-itself', { name: contact.caller_name })} />;
}

/** The first of several, and how many more there are. */
function First({ items: [first, ...others] }: { items: React.ReactNode[] }) {
  const t = useText();
  if (first === undefined) return <Nothing />;
  return <span className={classes['first']}><span className={classes['cut']}>{first}</span>{others.length > 0 && <span className={classes['more']} title={t('contacts-more', { count: others.length })}>+{others.length}</span>}</span>;
}

function Cut({ text }: { text: string }) {
  return <span className={classes['cut']} title={text}>{text}</span>;
}

/** Beside a contact on a phone. */
export function ContactAside({ contact: { id, phones: [phone] } }: { contact: Contact }) {
  return phone && <CallButton number={phone} contactId={id} size={34} />;
}

/** A contact on a phone. */
export function ContactCard({ contact }: { contact: Contact }) {
  const t = useText();
  const formats = useFormats();
  const [phone] = contact.phones;
  const about = [contact.company?.name, contact.named ? phone && formats.phone(phone) : contact.caller_name ?? t('contacts-unnamed')].filter(Boolean).join(' · ');
  return (
    <span className={classes['card']}>
      <TwoLines main={formats.name(contact.name)} sub={about} />
      <TwoLines main={contact.last_call_at === null ? '' : <RelativeTime at={contact.last_call_at} />} sub={contact.responsible?.name} />
    </span>
  );
}
