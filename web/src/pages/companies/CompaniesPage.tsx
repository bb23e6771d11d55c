import { Button } from '@mantine/core';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { useMemo } from 'react';
import { companies, type Company } from '@/api/companies';
import { CallButton } from '@/features/calling/CallButton';
import { CallNumber } from '@/features/calling/CallNumber';
import { NewCompany } from '@/features/companies/NewCompany';
import { companySearch, filterOf } from '@/features/companies/search';
import { SearchField } from '@/features/contacts/SearchField';
import { useFormats, useText } from '@/i18n';
import { useLiveList } from '@/live';
import { DataTable, Nothing, Page, Person, TwoLines, type Column } from '@/ui';
import classes from '@/features/companies/companies.module.css';

const route = getRouteApi('/app/companies');

export function CompaniesPage() {
  const t = useText();
  const formats = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filter = useMemo(() => filterOf(search), [search]);
  const list = useLiveList(companies, filter);
  const isFiltered = search.q !== undefined;
  const columns: Column<Company>[] = [
    { id: 'name', head: t('companies-column-name'), isLink: true, cell: company => company.name },
    { id: 'phone', head: t('companies-column-phone'), width: 260, from: 48, cell: ({ phones: [phone] }) => (phone ? <CallNumber number={phone} isQuiet /> : <Nothing />) },
    { id: 'responsible', head: t('companies-column-responsible'), width: 260, from: 48, cell: company => <Person name={company.responsible?.name ?? null} /> },
    { id: 'created', head: t('companies-column-created'), width: 140, from: 62, cell: company => formats.date(company.created_at) },
  ];
  const add = <Button leftSection={<IconPlus size={16} />} onClick={() => void navigate({ search: old => ({ ...old, new: 'true' }), resetScroll: false })}>{t('companies-new')}</Button>;
  return (
    <Page title={t('companies-title')} actions={(list.rows.length > 0 || isFiltered) && add}>
      {(list.rows.length > 0 || isFiltered || list.status !== 'success') && (
        <div className={classes['above']}>
          <SearchField value={search.q} label={t('companies-search')} onChange={q => void navigate({ search: old => companySearch({ ...old, q }), replace: true })} />
        </div>
      )}
      <DataTable
        label={t('companies-title')} list={list} columns={columns}
        link={company => linkOptions({ to: '/companies/$companyId', params: { companyId: company.id } })}
        card={company => <TwoLines main={company.name} sub={[company.phones[0] && formats.phone(company.phones[0]), company.responsible?.name].filter(Boolean).join(' · ')} />}
        cardAside={({ phones: [phone] }) => phone && <CallButton number={phone} size={34} />}
        onClearFilter={isFiltered ? () => void navigate({ search: {} }) : undefined}
        empty={{ icon: <IconBuilding size={36} stroke={1.3} />, title: t('companies-empty'), text: t('companies-empty-text'), action: add }}
      />
      <NewCompany opened={search.new !== undefined} onClose={() => void navigate({ search: old => companySearch({ ...old, new: undefined }), replace: true, resetScroll: false })} />
    </Page>
  );
}
