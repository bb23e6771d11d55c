import { Button, Group, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/i18n';
import { Chip } from './Chip';

interface Props {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  read: (typed: string) => string | null;
  wrong: string;
  wordOf: (value: string) => string;
  inputMode: 'decimal' | 'url' | undefined;
  startsOpen: boolean;
  showsName: boolean | undefined;
}

/** A filter by what is typed. */
export function TextChip(props: Props) {
  const { label, value, onChange, wordOf, startsOpen, showsName } = props;
  const [opened, setOpened] = useState(startsOpen);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withRoles>
      <Popover.Target>
        <Chip label={label} showsName={showsName} shown={value === undefined ? undefined : wordOf(value)} onClear={() => onChange(undefined)} onClick={() => setOpened(open => !open)} />
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={label}><Typed {...props} onDone={next => { setOpened(false); onChange(next); }} /></Popover.Dropdown>
    </Popover>
  );
}

function Typed({ label, value, read, wrong, inputMode, onDone }: Props & { onDone: (value: string | undefined) => void }) {
  const t = useText();
  const [typed, setTyped] = useState(value ?? '');
  const [isWrong, setWrong] = useState(false);
  const send = () => {
    const next = typed.trim() === '' ? undefined : read(typed.trim());
    if (next === null) setWrong(true);
    else onDone(next);
  };
  return (
    <form noValidate onSubmit={event => { event.preventDefault(); send(); }}>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <TextInput label={label} data-autofocus autoComplete="off" inputMode={inputMode ?? 'text'} maxLength={150} value={typed} error={isWrong ? wrong : undefined} onChange={event => { setTyped(event.currentTarget.value); setWrong(false); }} />
        <Button type="submit" mb={isWrong ? 18 : 0}>{t('app-filter-apply')}</Button>
      </Group>
    </form>
  );
}
