import { IconAddressBook } from '@tabler/icons-react';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { useMemo } from 'react';
import { contacts, type Contact } from '@/api/contacts';
import { filterOf } from '@/features/contacts/search';
import { useFormats, useText } from '@/i18n';
import { useLiveList } from '@/live';
import { DataTable, DateTime, Page, Person, PhoneText, TwoLines, type Column } from '@/ui';

const route = getRouteApi('/app/contacts');

export function ContactsPage() {
  const t = useText();
  const formats = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useLiveList(contacts, useMemo(() => filterOf(search), [search]));
  const columns: Column<Contact>[] = [
    { id: 'name', head: t('contacts-column-name'), isLink: true, cell: contact => <TwoLines main={formats.name(contact.name)} sub={contact.company?.name} /> },
    { id: 'phone', head: t('contacts-column-phone'), width: 190, cell: ({ phones: [phone] }) => phone && <PhoneText number={phone} /> },
    { id: 'responsible', head: t('contacts-column-responsible'), width: 200, from: 48, cell: contact => <Person name={contact.responsible?.name ?? null} /> },
    { id: 'call', head: t('contacts-column-last-call'), width: 150, from: 62, cell: contact => <DateTime at={contact.last_call_at} /> },
  ];
  return (
    <Page title={t('contacts-title')}>
      <DataTable
        label={t('contacts-title')} list={list} columns={columns}
        link={contact => linkOptions({ to: '/contacts/$contactId', params: { contactId: contact.id } })}
        onClearFilter={Object.keys(search).length > 0 ? () => void navigate({ search: {} }) : undefined}
        empty={{ icon: <IconAddressBook size={36} stroke={1.3} />, title: t('contacts-empty'), text: t('contacts-empty-text') }}
      />
    </Page>
  );
}
