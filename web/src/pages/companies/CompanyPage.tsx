import { ActionIcon, Menu, Skeleton, Stack, Title } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, linkOptions, Navigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { companyQuery, type Company } from '@/api/companies';
import { contacts, type Contact } from '@/api/contacts';
import { isProblem } from '@/api/problem';
import { CallNumber } from '@/features/calling/CallNumber';
import { CompanyFields } from '@/features/companies/CompanyFields';
import { DeleteCompany } from '@/features/companies/DeleteCompany';
import { ContactAside, ContactCard } from '@/features/contacts/columns';
import { DealsOf } from '@/features/deals/DealsOf';
import { DuplicatesStrip } from '@/features/duplicates/DuplicatesStrip';
import { useFormats, useText } from '@/i18n';
import { useLiveList } from '@/live';
import { DataTable, DateTime, Failed, LinkButton, Nothing, Page, Person, TextLink, type Column } from '@/ui';
import { NotFound } from '../NotFound';
import classes from '@/features/companies/companies.module.css';

const route = getRouteApi('/app/companies/$companyId');

export function CompanyPage() {
  const t = useText();
  const { companyId } = route.useParams();
  const company = useQuery(companyQuery(companyId));
  if (company.data) return <Card key={company.data.id} company={company.data} />;
  // An old link leads to the company that it went into.
  if (isProblem(company.error, 'merged') && company.error.mergedInto !== null) return <Navigate to="/companies/$companyId" params={{ companyId: company.error.mergedInto }} replace />;
  if (isProblem(company.error, 'not_found')) return <NotFound />;
  return (
    <Page title={t('companies-one')} above={<TextLink to="/companies" inherit>{t('companies-title')}</TextLink>}>
      {company.isError ? <Failed error={company.error} onRetry={() => void company.refetch()} /> : <Stack mt="md"><Skeleton h={20} w={240} /><Skeleton h={120} /></Stack>}
    </Page>
  );
}

function Card({ company }: { company: Company }) {
  const t = useText();
  const formats = useFormats();
  const [asksToDelete, setAsksToDelete] = useState(false);
  const list = useLiveList(contacts, useMemo(() => ({ company_id: company.id }), [company.id]));
  const columns: Column<Contact>[] = [
    { id: 'name', head: t('contacts-column-name'), isLink: true, cell: contact => formats.name(contact.name) },
    { id: 'phone', head: t('contacts-column-phone'), width: 180, cell: ({ id, phones: [phone] }) => (phone ? <CallNumber number={phone} contactId={id} isQuiet /> : <Nothing />) },
    { id: 'responsible', head: t('contacts-column-responsible'), width: 190, from: 75, cell: contact => <Person name={contact.responsible?.name ?? null} /> },
    { id: 'call', head: t('contacts-column-last-call'), width: 140, from: 48, cell: contact => <DateTime at={contact.last_call_at} /> },
  ];
  return (
    <Page
      title={company.name} above={<TextLink to="/companies" inherit>{t('companies-title')}</TextLink>}
      actions={(
        <Menu position="bottom-end">
          <Menu.Target><ActionIcon variant="default" size={36} aria-label={t('companies-menu')}><IconDots size={18} /></ActionIcon></Menu.Target>
          <Menu.Dropdown><Menu.Item c="var(--sw-bad)" leftSection={<IconTrash size={15} />} onClick={() => setAsksToDelete(true)}>{t('companies-delete')}</Menu.Item></Menu.Dropdown>
        </Menu>
      )}
    >
      <DuplicatesStrip noun="company" card={company} />
      <div className={classes['columns']}>
        <section aria-label={t('companies-fields')}><CompanyFields company={company} /></section>
        <div>
          <DealsOf of={{ company_id: company.id }} start={{ company: { id: company.id, name: company.name }, responsible: company.responsible }} />
          <section aria-labelledby="company-contacts">
            <Title order={2} id="company-contacts" className={classes['contacts'] ?? ''}>{t('contacts-title')}</Title>
            <DataTable
              label={t('contacts-title')} list={list} columns={columns} card={contact => <ContactCard contact={contact} />} cardAside={contact => <ContactAside contact={contact} />}
              link={contact => linkOptions({ to: '/contacts/$contactId', params: { contactId: contact.id } })}
              empty={{ title: t('companies-no-contacts'), text: t('companies-no-contacts-text'), action: <LinkButton to="/contacts" variant="default">{t('companies-to-contacts')}</LinkButton> }}
            />
          </section>
        </div>
      </div>
      <DeleteCompany company={company} opened={asksToDelete} onClose={() => setAsksToDelete(false)} />
    </Page>
  );
}
