import { UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { searchQuery, type FoundContact } from '@/api/search';
import { useFormats, useText } from '@/i18n';
import { Avatar, TwoLines } from '@/ui';
import classes from './calling.module.css';

const MOST = 4;

/** Whose number it is that is being typed, or whose it may become; a click takes it whole. */
export function WhoIsIt({ typed, onChoose }: { typed: string; onChoose: (contact: FoundContact) => void }) {
  const t = useText();
  const formats = useFormats();
  const [wanted] = useDebouncedValue(typed.trim(), 150);
  const isLong = wanted.length >= 3;
  const found = useQuery({ ...searchQuery(wanted), enabled: isLong, placeholderData: keepPreviousData });
  const contacts = isLong ? found.data?.contacts.filter(({ phone }) => phone?.e164 != null).slice(0, MOST) ?? [] : [];
  const isStranger = isLong && found.isSuccess && !found.isPlaceholderData && contacts.length === 0 && wanted.replace(/\D/g, '').length >= 9;
  return (
    <div role="status">
      {isStranger && <p className={classes['hint']}>{t('calling-stranger')}</p>}
      {contacts.length > 0 && (
        <ul className={classes['list']} aria-label={t('app-nav-contacts')}>
          {contacts.map(contact => {
            const phone = contact.phone ? formats.phone(contact.phone) : '';
            const name = contact.name === null ? phone : formats.name(contact.name);
            return (
              <li key={contact.id}>
                <UnstyledButton className={classes['choice']} onClick={() => onChoose(contact)}>
                  <Avatar name={name} /><TwoLines main={name} sub={[name === phone ? null : phone, contact.company?.name].filter(Boolean).join(' · ')} />
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
