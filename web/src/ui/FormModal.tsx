import { Button, Group, Modal, Text, type ModalProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '@/i18n';

interface Props extends Pick<ModalProps, 'size'> {
  opened: boolean;
  title: string;
  /** What would be lost. */
  lost: string;
  zIndex?: number;
  onClose: () => void;
  /** The form: it says when something was typed, and asks to be left. */
  children: (form: { onDirty: (isDirty: boolean) => void; onCancel: () => void }) => ReactNode;
}

/** A form over the page. Whoever leaves it with something typed is asked first. */
export function FormModal({ opened, title, lost, zIndex = 200, onClose, children, ...modal }: Props) {
  const t = useText();
  const [isDirty, setDirty] = useState(false);
  const [asks, setAsks] = useState(false);
  if (!opened && isDirty) setDirty(false);
  if (!opened && asks) setAsks(false);
  const leave = () => { if (isDirty) setAsks(true); else onClose(); };
  const close = { 'aria-label': t('app-close') };
  return (
    <>
      <Modal {...modal} opened={opened} onClose={leave} title={title} zIndex={zIndex} closeOnClickOutside={!isDirty} closeButtonProps={close}>
        {children({ onDirty: setDirty, onCancel: leave })}
      </Modal>
      <Modal opened={asks} onClose={() => setAsks(false)} title={t('app-unsaved-title')} zIndex={zIndex + 1} closeButtonProps={close}>
        <Text>{lost}</Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => { setAsks(false); setDirty(false); onClose(); }}>{t('app-unsaved-leave')}</Button>
          <Button data-autofocus onClick={() => setAsks(false)}>{t('app-unsaved-stay')}</Button>
        </Group>
      </Modal>
    </>
  );
}
