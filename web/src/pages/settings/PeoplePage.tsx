import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { usersQuery, type User } from '@/api/people';
import { useText } from '@/i18n';
import { wholeList } from '@/live';
import { DataTable, Page, Person, type Column } from '@/ui';

export function PeoplePage() {
  const t = useText();
  const columns: Column<User>[] = [
    { id: 'name', head: t('people-column-name'), cell: user => <Person name={user.name} /> },
    { id: 'email', head: t('people-column-email'), from: 48, cell: user => user.email },
    { id: 'role', head: t('people-column-role'), width: 160, cell: user => t(`people-role-${user.role}`) },
  ];
  return (
    <Page title={t('people-title')}>
      <DataTable label={t('people-title')} list={wholeList(useQuery(usersQuery()))} columns={columns} empty={{ icon: <IconUsers size={36} stroke={1.3} />, title: t('people-empty'), text: t('people-empty-text') }} />
    </Page>
  );
}
