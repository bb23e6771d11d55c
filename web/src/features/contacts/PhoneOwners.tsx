import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { contactsWithPhoneQuery } from '@/api/contacts';
import { useFormats, useText } from '@/i18n';
import { TextLink } from '@/ui';
import classes from './contacts.module.css';

/** Below a phone that is being typed: who has it already, in whatever spelling. */
export function PhoneOwners({ phone, exceptId }: { phone: string; exceptId?: string }) {
  const t = useText();
  const formats = useFormats();
  const [typed] = useDebouncedValue(phone.trim(), 300);
  const isLong = typed.replace(/\D/g, '').length >= 7;
  const found = useQuery({ ...contactsWithPhoneQuery(typed), enabled: isLong });
  const owners = isLong ? found.data?.filter(contact => contact.id !== exceptId) ?? [] : [];
  if (owners.length === 0) return null;
  const number = owners[0]?.phones.find(one => one.e164 != null && digits(one.e164).endsWith(digits(typed).slice(-7)));
  return (
    <div className={classes['owners']} role="status">
      <span>{t('contacts-phone-taken', { phone: number ? formats.phone(number) : typed })}</span>
      {owners.map(contact => <TextLink key={contact.id} to="/contacts/$contactId" params={{ contactId: contact.id }} target="_blank" inherit>{formats.name(contact.name)}</TextLink>)}
    </div>
  );
}

const digits = (text: string) => text.replace(/\D/g, '');
