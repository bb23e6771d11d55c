import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPhone } from '@tabler/icons-react';
import type { Contact } from '@/api/contacts';
import { useFormats, useText } from '@/i18n';
import { useCallFailed } from './useCallFailed';
import { useCallOut } from './useCallOut';

/** Calls a contact: on the only phone, or on the one that is chosen. */
export function CallContact({ contact }: { contact: Contact }) {
  const t = useText();
  const formats = useFormats();
  const failed = useCallFailed();
  const call = useCallOut();
  const phones = contact.phones.flatMap(phone => (phone.e164 == null ? [] : [{ e164: phone.e164, shown: formats.phone(phone) }]));
  const [first] = phones;
  if (first === undefined) return null;
  const start = (to: string) => call.mutate({ to, contactId: contact.id }, { onError: error => failed(error) });
  const icon = <IconPhone size={16} />;
  if (phones.length === 1) return <Button leftSection={icon} loading={call.isPending} onClick={() => start(first.e164)}>{t('calling-start')}</Button>;
  return (
    <Menu position="bottom-end">
      <Menu.Target><Button leftSection={icon} rightSection={<IconChevronDown size={15} />} loading={call.isPending}>{t('calling-start')}</Button></Menu.Target>
      <Menu.Dropdown>
        {phones.map(({ e164, shown }) => <Menu.Item key={e164} onClick={() => start(e164)} aria-label={t('calling-call', { number: shown })}>{shown}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
