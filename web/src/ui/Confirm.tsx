import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '@/i18n';
import { ProblemAlert } from './ProblemAlert';

interface Props {
  opened?: boolean;
  onClose: () => void;
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** What the button says that does it. */
  action: string;
  /** Red is for what is taken away. */
  color?: 'red';
  onConfirm: () => void;
  isBusy?: boolean;
  error?: unknown;
}

/** A question before something is taken away or called off. Who just presses Enter says no. */
export function Confirm({ opened = true, onClose, title, children, action, color, onConfirm, isBusy = false, error }: Props) {
  const t = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('app-close') }}>
      <Stack gap="md">
        <Text>{children}</Text>
        <ProblemAlert error={error} />
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>{t('app-cancel')}</Button>
          <Button {...(color === undefined ? {} : { color })} loading={isBusy} onClick={onConfirm}>{action}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
