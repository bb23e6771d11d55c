import { Button, Group, Modal, Text } from '@mantine/core';
import { useText } from '@/i18n';

interface Props { opened: boolean; running: number; isBusy: boolean; onClose: () => void; onConfirm: () => void }

/** Says how many runs end when an automation is switched off. */
export function SwitchOff({ opened, running, isBusy, onClose, onConfirm }: Props) {
  const t = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={t('automations-switch-off-title')} closeButtonProps={{ 'aria-label': t('app-close') }}>
      <Text>{t('automations-switch-off-text', { count: running })}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>{t('app-cancel')}</Button>
        <Button loading={isBusy} onClick={onConfirm}>{t('automations-switch-off')}</Button>
      </Group>
    </Modal>
  );
}
