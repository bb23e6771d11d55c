import { IconPhoneIncoming } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isCti, type ConnectionSetup } from '@/api/connections';
import { forwardLogQuery, recentQuestionsQuery, type ForwardEntry } from '@/api/forwarding';
import { linesQuery } from '@/api/lines';
import { usersQuery } from '@/api/people';
import { useFormats, useText } from '@/i18n';
import { DataTable, Nothing, Person, PhoneText, StatusText, TwoLines, type Column } from '@/ui';
import { useLog } from '../useLog';
import { ForwardDrawer } from './ForwardDrawer';
import { Took } from './Took';
import { REASON_TONES } from './words';

/** Every question that telephony asked, and how it was answered. */
export function ForwardLog({ connection, openId }: { connection: ConnectionSetup; openId: string | undefined }) {
  const t = useText();
  const formats = useFormats();
  const navigate = useNavigate();
  const list = useLog({ recent: recentQuestionsQuery(connection.id), pages: forwardLogQuery(connection.id) });
  const users = useQuery(usersQuery()).data;
  const lines = useQuery(linesQuery(connection.id)).data;
  const names = useMemo(() => new Map(users?.map(({ id, name }) => [id, name])), [users]);
  const lineName = (line: string | null) => (line === null ? null : lines?.find(({ number }) => number.e164 === line)?.name ?? formats.phone({ e164: line, raw: line }));
  const to = (question?: string) => linkOptions({ to: '/settings/integrations/$connectionId', params: { connectionId: connection.id }, search: { view: 'forwarding', ...(question === undefined ? {} : { question }) } });
  const who = (entry: ForwardEntry) => (entry.user_id === null ? null : names.get(entry.user_id) ?? t('forwarding-somebody'));
  // A contact that nobody named yet is called by its number, which stands there already.
  const nameOf = ({ contact, caller }: ForwardEntry) => (contact === null || (caller !== null && formats.name(contact.name) === formats.phone(caller)) ? null : formats.name(contact.name));
  const sub = (entry: ForwardEntry) => [nameOf(entry), lineName(entry.line)].filter(Boolean).join(' · ');
  const columns: Column<ForwardEntry>[] = [
    { id: 'at', head: t('forwarding-log-at'), width: 150, cell: entry => <TwoLines main={formats.exactTime(entry.at)} sub={formats.date(entry.at)} /> },
    { id: 'caller', head: t('forwarding-log-caller'), isLink: true, cell: entry => <TwoLines main={entry.caller === null ? t('forwarding-reason-no_number') : <PhoneText number={entry.caller} />} sub={sub(entry)} /> },
    { id: 'who', head: t('forwarding-log-who'), from: 48, cell: entry => (entry.user_id === null ? <Nothing /> : <Person name={who(entry)} />) },
    { id: 'reason', head: t('forwarding-log-reason'), width: 190, cell: entry => <StatusText tone={REASON_TONES[entry.reason]}>{t(`forwarding-reason-${entry.reason}`)}</StatusText> },
    { id: 'took', head: t('forwarding-log-took'), width: 90, from: 62, align: 'right', cell: entry => <Took milliseconds={entry.took_ms} /> },
  ];
  return (
    <>
      <DataTable
        label={t('forwarding-log')} list={list} columns={columns} openId={openId} link={entry => to(entry.id)}
        card={entry => (
          <span style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
            <TwoLines main={entry.caller === null ? t('forwarding-reason-no_number') : <PhoneText number={entry.caller} />} sub={[formats.dateTime(entry.at), who(entry)].filter(Boolean).join(' · ')} />
            <span style={{ flex: 'none' }}><StatusText tone={REASON_TONES[entry.reason]}>{t(`forwarding-reason-${entry.reason}`)}</StatusText></span>
          </span>
        )}
        empty={{ icon: <IconPhoneIncoming size={36} stroke={1.3} />, title: t(isCti(connection) ? 'cti-forward-log-empty' : 'forwarding-log-empty'), text: t(isCti(connection) ? 'cti-forward-log-empty-text' : 'forwarding-log-empty-text') }}
      />
      <ForwardDrawer entry={list.rows.find(({ id }) => id === openId)} lineName={lineName} names={names} isOpen={openId !== undefined} isLoading={list.status === 'pending'} onClose={() => void navigate({ ...to(), resetScroll: false })} />
    </>
  );
}
