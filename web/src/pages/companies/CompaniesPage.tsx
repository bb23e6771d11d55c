import { Button, Group } from '@mantine/core';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import { getRouteApi, linkOptions } from '@tanstack/react-router';
import { useMemo } from 'react';
import { companies, type Company } from '@/api/companies';
import { BulkBar } from '@/features/bulk/BulkBar';
import { CallButton } from '@/features/calling/CallButton';
import { CallNumber } from '@/features/calling/CallNumber';
import { CompanyFilters } from '@/features/companies/CompanyFilters';
import { NewCompany } from '@/features/companies/NewCompany';
import { companySearch, filterOf } from '@/features/companies/search';
import { ExportMenu } from '@/features/exports/ExportMenu';
import { ImportButton } from '@/features/imports/ImportButton';
import { useListColumns } from '@/features/lists/columns';
import { ColumnsMenu } from '@/features/lists/ColumnsMenu';
import { useSelection } from '@/features/lists/useSelection';
import { useRights } from '@/features/session/useMe';
import { ViewsMenu } from '@/features/views/ViewsMenu';
import { useFormats, useText } from '@/i18n';
import { useLiveList } from '@/live';
import { DataTable, Nothing, Page, Person, TwoLines, type Column } from '@/ui';

const route = getRouteApi('/app/companies');

export function CompaniesPage() {
  const t = useText();
  const formats = useFormats();
  const { mayChangeMany } = useRights();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filter = useMemo(() => filterOf(search), [search]);
  const list = useLiveList(companies, filter);
  const isFiltered = Object.keys(filter).length > 0;
  const selection = useSelection(list, filter, company => company.name);
  const own: Column<Company>[] = [
    { id: 'name', head: t('companies-column-name'), isLink: true, cell: company => company.name },
    { id: 'phone', head: t('companies-column-phone'), width: 260, from: 48, cell: ({ phones: [phone] }) => (phone ? <CallNumber number={phone} isQuiet /> : <Nothing />) },
    { id: 'responsible', head: t('companies-column-responsible'), width: 260, from: 48, cell: company => <Person name={company.responsible?.name ?? null} /> },
    { id: 'created', head: t('companies-column-created'), width: 140, from: 62, cell: company => formats.date(company.created_at) },
  ];
  const columns = useListColumns('company', own, search.columns);
  const add = <Button leftSection={<IconPlus size={16} />} onClick={() => void navigate({ search: old => ({ ...old, new: 'true' }), resetScroll: false })}>{t('companies-new')}</Button>;
  return (
    <Page title={t('companies-title')} beside={<ViewsMenu list="companies" search={search} onOpen={query => void navigate({ search: companySearch(query) })} />} actions={(list.rows.length > 0 || isFiltered) && <Group gap={8} wrap="nowrap"><ExportMenu list="companies" filter={filter} /><ImportButton of="companies" />{add}</Group>}>
      {(list.rows.length > 0 || isFiltered || list.status !== 'success') && (
        <CompanyFilters><ColumnsMenu list={columns} onChange={chosen => void navigate({ search: old => companySearch({ ...old, columns: chosen }), replace: true, resetScroll: false })} /></CompanyFilters>
      )}
      <DataTable
        label={t('companies-title')} list={list} columns={columns.columns} mayScroll={columns.isChosen} selection={mayChangeMany ? selection.table : undefined}
        link={company => linkOptions({ to: '/companies/$companyId', params: { companyId: company.id } })}
        card={company => <TwoLines main={company.name} sub={[company.phones[0] && formats.phone(company.phones[0]), company.responsible?.name].filter(Boolean).join(' · ')} />}
        cardAside={({ phones: [phone] }) => phone && <CallButton number={phone} size={34} />}
        onClearFilter={isFiltered ? () => void navigate({ search: old => companySearch({ columns: old.columns }) }) : undefined}
        empty={{ icon: <IconBuilding size={36} stroke={1.3} />, title: t('companies-empty'), text: t('companies-empty-text'), action: <>{add}<ImportButton of="companies" isText /></> }}
      />
      {mayChangeMany && <BulkBar entity="company" selection={selection} />}
      <NewCompany opened={search.new !== undefined} onClose={() => void navigate({ search: old => companySearch({ ...old, new: undefined }), replace: true, resetScroll: false })} />
    </Page>
  );
}
