import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '@/i18n';
import { ProblemAlert } from './ProblemAlert';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will be lost. */
  children: ReactNode;
  /** The name that has to be typed. */
  name: string;
  /** What the red button says. */
  action: string;
  onConfirm: () => void;
  isBusy?: boolean;
  error?: unknown;
}

/** For what cannot be undone: the button works once the name is typed. */
export function ConfirmByName(props: Props) {
  const t = useText();
  return (
    <Modal closeButtonProps={{ 'aria-label': t('app-close') }} opened={props.opened} onClose={props.onClose} title={props.title}>
      <Question {...props} />
    </Modal>
  );
}

function Question({ onClose, children, name, action, onConfirm, isBusy = false, error }: Props) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const isSame = typed.trim().toLocaleLowerCase() === name.trim().toLocaleLowerCase();
  return (
    <form onSubmit={event => { event.preventDefault(); if (isSame) onConfirm(); }}>
      <Stack gap="sm">
        <Text component="div">{children}</Text>
        <TextInput data-autofocus label={t('app-confirm-name', { name })} value={typed} onChange={event => setTyped(event.currentTarget.value)} autoComplete="off" />
        <ProblemAlert error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('app-cancel')}</Button>
          <Button type="submit" color="red" disabled={!isSame} loading={isBusy}>{action}</Button>
        </Group>
      </Stack>
    </form>
  );
}
