import { Drawer } from '@mantine/core';
import type { Merge } from '@/api/duplicates';
import { useText } from '@/i18n';
import { Compare } from './Compare';

interface Props { opened: boolean; contacts: { id: string; name: string }[]; firstId?: string; onClose: () => void; onMerged?: (merge: Merge) => void }

/** The comparison over the page, since two cards need room. */
export function CompareDrawer({ opened, contacts, firstId, onClose, onMerged }: Props) {
  const t = useText();
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size="min(100%, 760px)" title={t('duplicates-compare')} closeButtonProps={{ 'aria-label': t('app-close') }} overlayProps={{ backgroundOpacity: 0.35 }}>
      <Compare contacts={contacts} {...(firstId === undefined ? {} : { firstId })} onApart={onClose} onMerged={merge => { onClose(); onMerged?.(merge); }} />
    </Drawer>
  );
}
