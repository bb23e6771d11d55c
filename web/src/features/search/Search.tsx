import '@mantine/spotlight/styles.css';
import { Loader } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconBriefcase, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { searchQuery, type Found, type FoundCall, type FoundCompany, type FoundContact, type FoundDeal } from '@/api/search';
import { useFormats, useText } from '@/i18n';
import { Avatar, TwoLines } from '@/ui';
import { CallIcon } from '@/features/calls/CallIcon';
import { useClientName, useClientNumber } from '@/features/calls/names';
import { CallButton } from '@/features/calling/CallButton';
import { useMe } from '@/features/session/useMe';
import { readRecent, remember, type Recent } from './recent';
import classes from './SearchBox.module.css';

const [store, spotlight] = createSpotlight();

/** Search over contacts, companies, deals and calls, by name and any spelling of a number; loaded when it is opened for the first time. */
export default function Search({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText();
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), 150);
  useEffect(() => { if (opened) spotlight.open(); }, [opened]);
  const found = useQuery({ ...searchQuery(wanted), enabled: wanted !== '', placeholderData: keepPreviousData });
  return (
    <Spotlight.Root store={store} centered={false} yOffset={72} query={text} onQueryChange={setText} shortcut={null} onSpotlightClose={onClose} clearQueryOnClose scrollable maxHeight={520} attributes={{ content: { 'aria-label': t('app-search-short') } }} overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}>
      <Spotlight.Search placeholder={t('app-search')} aria-label={t('app-search')} leftSection={<IconSearch size={18} />} rightSection={wanted !== '' && found.isFetching ? <Loader size={16} /> : null} />
      <Spotlight.ActionsList>
        {wanted === '' && <Lately />}
        {wanted !== '' && found.isPending && <Spotlight.Empty>{t('app-loading')}</Spotlight.Empty>}
        {wanted !== '' && found.isError && <Spotlight.Empty>{t('app-search-failed')}</Spotlight.Empty>}
        {wanted !== '' && found.data && <Results found={found.data} />}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** Goes where something found leads, and remembers it. */
function useOpen() {
  const navigate = useNavigate();
  const me = useMe();
  const of = `${me.workspace.id}.${me.user?.id ?? ''}`;
  const open = (what: Recent) => {
    remember(of, what);
    switch (what.kind) {
      case 'contact': return void navigate({ to: '/contacts/$contactId', params: { contactId: what.id } });
      case 'company': return void navigate({ to: '/companies/$companyId', params: { companyId: what.id } });
      case 'deal': return void navigate({ to: '/deals', search: { deal: what.id } });
      case 'call': return void navigate({ to: '/calls', search: { call: what.id } });
    }
  };
  return { of, open };
}

function Results({ found }: { found: Found }) {
  const t = useText();
  const { open } = useOpen();
  if ([found.contacts, found.companies, found.deals, found.calls].every(kind => kind.length === 0)) {
    return <Spotlight.Empty>{t('app-nothing-found')}. {t('app-search-help')}</Spotlight.Empty>;
  }
  return (
    <>
      {found.contacts.length > 0 && (
        <Spotlight.ActionsGroup label={t('app-nav-contacts')}>
          {found.contacts.map(contact => <ContactAction key={contact.id} contact={contact} onOpen={open} />)}
        </Spotlight.ActionsGroup>
      )}
      {found.companies.length > 0 && (
        <Spotlight.ActionsGroup label={t('app-nav-companies')}>
          {found.companies.map(company => <CompanyAction key={company.id} company={company} onOpen={open} />)}
        </Spotlight.ActionsGroup>
      )}
      {found.deals.length > 0 && (
        <Spotlight.ActionsGroup label={t('app-nav-deals')}>
          {found.deals.map(deal => <DealAction key={deal.id} deal={deal} onOpen={open} />)}
        </Spotlight.ActionsGroup>
      )}
      {found.calls.length > 0 && (
        <Spotlight.ActionsGroup label={t('app-nav-calls')}>
          {found.calls.map(call => <CallAction key={call.id} call={call} onOpen={open} />)}
        </Spotlight.ActionsGroup>
      )}
    </>
  );
}

function Lately() {
  const t = useText();
  const { of, open } = useOpen();
  const [recent] = useState(() => readRecent(of));
  if (recent.length === 0) return <Spotlight.Empty>{t('app-search-help')}</Spotlight.Empty>;
  return (
    <Spotlight.ActionsGroup label={t('search-recent')}>
      {recent.map(one => <Row key={one.id} what={one} icon={<Avatar name={one.name} />} onOpen={open} />)}
    </Spotlight.ActionsGroup>
  );
}

function ContactAction({ contact, onOpen }: { contact: FoundContact; onOpen: (what: Recent) => void }) {
  const formats = useFormats();
  const phone = contact.phone ? formats.phone(contact.phone) : null;
  const name = contact.name === null ? phone ?? '—' : formats.name(contact.name);
  const about = [contact.company?.name, phone === name ? null : phone].filter(Boolean).join(' · ');
  return <Row what={{ kind: 'contact', id: contact.id, name, about }} icon={<Avatar name={name} />} onOpen={onOpen} number={contact.phone} contactId={contact.id} />;
}

function CompanyAction({ company, onOpen }: { company: FoundCompany; onOpen: (what: Recent) => void }) {
  const formats = useFormats();
  const about = company.phone ? formats.phone(company.phone) : '';
  return <Row what={{ kind: 'company', id: company.id, name: company.name, about }} icon={<Avatar name={company.name} />} onOpen={onOpen} number={company.phone} />;
}

function DealAction({ deal, onOpen }: { deal: FoundDeal; onOpen: (what: Recent) => void }) {
  const formats = useFormats();
  const about = [deal.stage, deal.contact ? formats.name(deal.contact.name) : deal.company?.name].filter(Boolean).join(' · ');
  return <Row what={{ kind: 'deal', id: deal.id, name: deal.name, about }} icon={<span className={classes['sign']}><IconBriefcase size={18} aria-hidden /></span>} onOpen={onOpen} />;
}

function CallAction({ call, onOpen }: { call: FoundCall; onOpen: (what: Recent) => void }) {
  const t = useText();
  const formats = useFormats();
  const nameOf = useClientName();
  const numberOf = useClientNumber();
  const name = nameOf({ ...call, company: null });
  const number = numberOf(call);
  const outcome = call.outcome === null ? null : t(`calls-outcome-${call.outcome}`);
  const about = [formats.dateTime(call.started_at), outcome, number === name ? null : number].filter(Boolean).join(' · ');
  return <Row what={{ kind: 'call', id: call.id, name, about }} icon={<span className={classes['sign']}><CallIcon call={call} /></span>} onOpen={onOpen} number={call.client_number} contactId={call.contact?.id} />;
}

interface RowProps { what: Recent; icon: ReactNode; onOpen: (what: Recent) => void; number?: { e164?: string | null; raw: string } | null; contactId?: string | undefined }

function Row({ what, icon, onOpen, number, contactId }: RowProps) {
  return (
    <div className={classes['found']}>
      <Spotlight.Action onClick={() => onOpen(what)} className={classes['row'] ?? ''}>
        {icon}
        <TwoLines main={what.name} sub={what.about} />
      </Spotlight.Action>
      {number && <CallButton number={number} contactId={contactId} size={32} onCalled={() => spotlight.close()} />}
    </div>
  );
}
