import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useText } from '@/i18n';

interface Props { value: string | undefined; label: string; onChange: (value: string | undefined) => void }

/** How long somebody has to rest before the list follows. */
const REST_MS = 250;

/** Text to search a list for; the address has it as soon as the typing rests. */
export function SearchField({ value, label, onChange }: Props) {
  const t = useText();
  const router = useRouter();
  const [typed, setTyped] = useState({ text: value ?? '', of: value });
  // The address changed by itself: Back, or a filter that was taken away.
  if (typed.of !== value) setTyped({ text: value ?? '', of: value });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = (text: string) => {
    const wanted = text.trim() === '' ? undefined : text.trim();
    setTyped({ text, of: wanted });
    if (wanted !== value) onChange(wanted);
  };
  return (
    <TextInput
      type="search" w={{ base: '100%', sm: 260 }} size="sm" value={typed.text} placeholder={label} aria-label={label} leftSection={<IconSearch size={15} />} styles={{ input: { height: 32, minHeight: 32 } }}
      rightSection={typed.text === '' ? null : <CloseButton size="sm" aria-label={t('app-filter-remove', { filter: label })} onClick={() => tell('')} />}
      onChange={event => {
        const text = event.currentTarget.value;
        setTyped({ text, of: value });
        clearTimeout(timer.current);
        const page = router.latestLocation.pathname;
        timer.current = setTimeout(() => {
          // Whoever has followed a link meanwhile is not brought back.
          if (router.latestLocation.pathname === page) tell(text);
        }, REST_MS);
      }}
      onKeyDown={event => { if (event.key === 'Enter') { clearTimeout(timer.current); tell(typed.text); } }}
    />
  );
}
