import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { auditQuery, teamsQuery, usersQuery, type AuditEntry } from '@/api/people';
import { connectionsQuery } from '@/api/connections';
import { useFormats, useText } from '@/i18n';
import { wholeList, type ListView } from '@/live';
import { DataTable, DateTime, Page, Person, TextLink, TwoLines, type Column } from '@/ui';
import { auditWord } from './auditWords';
import classes from './people.module.css';

/** Who did what, newest first. */
export function Audit() {
  const t = useText();
  const formats = useFormats();
  const list = useAudit();
  const actor = (entry: AuditEntry) => entry.actor?.name ?? t('people-audit-system');
  const columns: Column<AuditEntry>[] = [
    { id: 'when', head: t('people-audit-when'), width: 170, cell: entry => <DateTime at={entry.at} /> },
    { id: 'who', head: t('people-audit-who'), width: 240, cell: entry => <Person name={actor(entry)} /> },
    { id: 'what', head: t('people-audit-what'), cell: entry => <What entry={entry} /> },
  ];
  return (
    <Page title={t('people-audit')} about={t('people-audit-about')}>
      <div className={classes['table']}>
        <DataTable
          label={t('people-audit')} list={list} columns={columns}
          card={entry => <TwoLines main={<What entry={entry} />} sub={`${actor(entry)} · ${formats.dateTime(entry.at)}`} />}
          empty={{ icon: <IconHistory size={36} stroke={1.3} />, title: t('people-audit-empty'), text: t('people-audit-empty-text') }}
        />
      </div>
    </Page>
  );
}

function What({ entry }: { entry: AuditEntry }) {
  const t = useText();
  const word = auditWord(entry);
  const words = word === null ? t('people-audit-other', { entity: entry.entity, action: entry.action }) : t(`people-audit-${word}`);
  return <span className={classes['audit']}>{words}<On entry={entry} /></span>;
}

/** To what it was done, as far as it is still there and has a place. */
function On({ entry }: { entry: AuditEntry }) {
  const t = useText();
  const users = useQuery(usersQuery()).data;
  const teams = useQuery(teamsQuery()).data;
  const connections = useQuery(connectionsQuery()).data;
  const id = entry.entity_id;
  if (id === null || entry.action === 'deleted') return null;
  switch (entry.entity) {
    case 'user': {
      const name = users?.find(user => user.id === id)?.name;
      return name === undefined || id === entry.actor?.id ? null : <>: <TextLink to="/settings/people" search={{ user: id }} inherit underline="always">{name}</TextLink></>;
    }
    case 'team': {
      const name = teams?.find(team => team.id === id)?.name;
      return name === undefined ? null : <>: {name}</>;
    }
    case 'connection': {
      const name = connections?.find(connection => connection.id === id)?.name;
      return name === undefined ? null : <>: <TextLink to="/settings/integrations/$connectionId" params={{ connectionId: id }} inherit underline="always">{name}</TextLink></>;
    }
    case 'contact': return <> · <TextLink to="/contacts/$contactId" params={{ contactId: id }} inherit underline="always">{t('people-audit-open')}</TextLink></>;
    case 'company': return <> · <TextLink to="/companies/$companyId" params={{ companyId: id }} inherit underline="always">{t('people-audit-open')}</TextLink></>;
    case 'automation': return <> · <TextLink to="/automations/$automationId" params={{ automationId: id }} inherit underline="always">{t('people-audit-open')}</TextLink></>;
    case 'call': return <> · <TextLink to="/calls" search={{ call: id }} inherit underline="always">{t('people-audit-open')}</TextLink></>;
    default: return null;
  }
}

function useAudit(): ListView<AuditEntry> {
  const query = useInfiniteQuery(auditQuery());
  return {
    ...wholeList<AuditEntry>({ data: query.data?.pages.flatMap(page => page.items), status: query.status, error: query.error, refetch: query.refetch }),
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    moreFailed: query.isFetchNextPageError,
    loadMore: () => { if (!query.isFetchingNextPage) void query.fetchNextPage(); },
  };
}
