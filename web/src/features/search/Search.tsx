import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconPhone, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { calls, type Call } from '@/api/calls';
import { contacts, type Contact } from '@/api/contacts';
import { keys } from '@/api/keys';
import { useFormats, useText } from '@/i18n';
import { Avatar, TwoLines } from '@/ui';
import classes from './SearchBox.module.css';

/** How many of each kind are shown. */
const FEW = 6;

const [store, spotlight] = createSpotlight();

/** Search over contacts (by name or any spelling of a phone) and calls; loaded when it is opened for the first time. */
export default function Search({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), 150);
  useEffect(() => { if (opened) spotlight.open(); }, [opened]);
  const found = useFound(wanted);
  const isEmpty = found.isSuccess && found.data.contacts.length === 0 && found.data.calls.length === 0;
  return (
    <Spotlight.Root store={store} query={text} onQueryChange={setText} shortcut={null} onSpotlightClose={onClose} clearQueryOnClose scrollable maxHeight={460} attributes={{ content: { 'aria-label': t('app-search-short') } }} overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}>
      <Spotlight.Search placeholder={t('app-search')} aria-label={t('app-search')} leftSection={<IconSearch size={18} />} />
      <Spotlight.ActionsList>
        {wanted === '' && <Spotlight.Empty>{t('app-search-help')}</Spotlight.Empty>}
        {wanted !== '' && found.isError && <Spotlight.Empty>{t('app-search-failed')}</Spotlight.Empty>}
        {wanted !== '' && isEmpty && <Spotlight.Empty>{t('app-nothing-found')}</Spotlight.Empty>}
        {wanted !== '' && (found.data?.contacts.length ?? 0) > 0 && (
          <Spotlight.ActionsGroup label={t('app-nav-contacts')}>
            {found.data?.contacts.map(contact => (
              <ContactAction key={contact.id} contact={contact} onOpen={() => void navigate({ to: '/contacts/$contactId', params: { contactId: contact.id } })} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {wanted !== '' && (found.data?.calls.length ?? 0) > 0 && (
          <Spotlight.ActionsGroup label={t('app-nav-calls')}>
            {found.data?.calls.map(call => <CallAction key={call.id} call={call} onOpen={() => void navigate({ to: '/calls', search: { call: call.id } })} />)}
          </Spotlight.ActionsGroup>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function useFound(text: string) {
  return useQuery({
    queryKey: keys.about('contact', 'search', { text }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const [people, rows] = await Promise.all([contacts.page({ q: text }, null, signal), calls.page({ q: text }, null, signal)]);
      return { contacts: people.items.slice(0, FEW), calls: rows.items.slice(0, FEW) };
    },
  });
}

function ContactAction({ contact, onOpen }: { contact: Contact; onOpen: () => void }) {
  const formats = useFormats();
  const phones = contact.phones.map(formats.phone).join(', ');
  return (
    <Spotlight.Action onClick={onOpen} className={classes['row'] ?? ''}>
      <Avatar name={contact.name} />
      <TwoLines main={formats.name(contact.name)} sub={[contact.company?.name, phones].filter(Boolean).join(' · ')} />
    </Spotlight.Action>
  );
}

function CallAction({ call, onOpen }: { call: Call; onOpen: () => void }) {
  const formats = useFormats();
  const t = useText();
  const number = call.client_number ? formats.phone(call.client_number) : t('calls-hidden');
  return (
    <Spotlight.Action onClick={onOpen} className={classes['row'] ?? ''}>
      <IconPhone size={18} stroke={1.7} style={{ width: 24, flex: 'none' }} aria-hidden />
      <TwoLines main={call.contact ? formats.name(call.contact.name) : number} sub={[call.contact ? number : null, call.started_at && formats.dateTime(call.started_at)].filter(Boolean).join(' · ')} />
    </Spotlight.Action>
  );
}
