import { Modal, Stack, Text } from '@mantine/core';
import { useText } from '@/i18n';
import { CopyField } from '@/ui';

/** The address of a view, to be sent to a colleague. */
export function CopyLink({ name, isShared, link, onClose }: { name: string; isShared: boolean; link: string; onClose: () => void }) {
  const t = useText();
  return (
    <Modal opened onClose={onClose} title={t('views-link-title', { name })} closeButtonProps={{ 'aria-label': t('app-close') }}>
      <Stack gap="sm">
        <CopyField value={link} label={t('views-link-label')} />
        {!isShared && <Text size="sm" c="dimmed">{t('views-link-about')}</Text>}
      </Stack>
    </Modal>
  );
}
