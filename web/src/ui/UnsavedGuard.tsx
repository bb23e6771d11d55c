import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useText } from '@/i18n';

/** Asks before something typed is lost, by a link as by closing the window. */
export function UnsavedGuard({ when }: { when: boolean }) {
  const t = useText();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: () => when,
    withResolver: true,
  });
  const stay = () => blocker.reset?.();
  return (
    <Modal closeButtonProps={{ 'aria-label': t('app-close') }} opened={blocker.status === 'blocked'} onClose={stay} title={t('app-unsaved-title')}>
      <Text>{t('app-unsaved-text')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => blocker.proceed?.()}>{t('app-unsaved-leave')}</Button>
        <Button data-autofocus onClick={stay}>{t('app-unsaved-stay')}</Button>
      </Group>
    </Modal>
  );
}
