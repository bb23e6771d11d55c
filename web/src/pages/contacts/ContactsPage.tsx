import { Button, Group } from '@mantine/core';
import { IconAddressBook, IconPlus } from '@tabler/icons-react';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { useMemo } from 'react';
import { contacts } from '@/api/contacts';
import { ContactAside, ContactCard, useContactColumns } from '@/features/contacts/columns';
import { ContactFilters } from '@/features/contacts/ContactFilters';
import { NewContact } from '@/features/contacts/NewContact';
import { contactSearch, filterOf } from '@/features/contacts/search';
import { BulkBar } from '@/features/bulk/BulkBar';
import { ExportMenu } from '@/features/exports/ExportMenu';
import { ImportButton } from '@/features/imports/ImportButton';
import { useListColumns } from '@/features/lists/columns';
import { ColumnsMenu } from '@/features/lists/ColumnsMenu';
import { useSelection } from '@/features/lists/useSelection';
import { useRights } from '@/features/session/useMe';
import { ViewsMenu } from '@/features/views/ViewsMenu';
import { useFormats, useText } from '@/i18n';
import { useLiveList } from '@/live';
import { DataTable, Page } from '@/ui';

const route = getRouteApi('/app/contacts');

export function ContactsPage() {
  const t = useText();
  const formats = useFormats();
  const { mayChangeMany } = useRights();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filter = useMemo(() => filterOf(search), [search]);
  const list = useLiveList(contacts, filter);
  const isFiltered = Object.keys(filter).length > 0;
  const columns = useListColumns('contact', useContactColumns(), search.columns);
  const selection = useSelection(list, filter, contact => formats.name(contact.name));
  const add = <Button leftSection={<IconPlus size={16} />} onClick={() => void navigate({ search: old => ({ ...old, new: 'true' }), resetScroll: false })}>{t('contacts-new')}</Button>;
  return (
    <Page title={t('contacts-title')} beside={<ViewsMenu list="contacts" search={search} onOpen={query => void navigate({ search: contactSearch(query) })} />} actions={(list.rows.length > 0 || isFiltered) && <Group gap={8} wrap="nowrap"><ExportMenu list="contacts" filter={filter} /><ImportButton of="contacts" />{add}</Group>}>
      <ContactFilters><ColumnsMenu list={columns} onChange={chosen => void navigate({ search: old => contactSearch({ ...old, columns: chosen }), replace: true, resetScroll: false })} /></ContactFilters>
      <DataTable
        label={t('contacts-title')} list={list} columns={columns.columns} mayScroll={columns.isChosen} selection={mayChangeMany ? selection.table : undefined}
        link={contact => linkOptions({ to: '/contacts/$contactId', params: { contactId: contact.id } })}
        card={contact => <ContactCard contact={contact} />} cardAside={contact => <ContactAside contact={contact} />}
        onClearFilter={isFiltered ? () => void navigate({ search: old => contactSearch({ columns: old.columns }) }) : undefined}
        empty={{ icon: <IconAddressBook size={36} stroke={1.3} />, title: t('contacts-empty'), text: t('contacts-empty-text'), action: <>{add}<ImportButton of="contacts" isText /></> }}
      />
      {mayChangeMany && <BulkBar entity="contact" selection={selection} />}
      <NewContact
        opened={search.new !== undefined} phone={search.phone}
        onClose={() => void navigate({ search: old => contactSearch({ ...old, new: undefined, phone: undefined }), replace: true, resetScroll: false })}
      />
    </Page>
  );
}
