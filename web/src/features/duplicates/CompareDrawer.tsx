import { Drawer } from '@mantine/core';
import type { Merge, TwinNoun } from '@/api/duplicates';
import { useText } from '@/i18n';
import { Compare } from './Compare';

interface Props { noun: TwinNoun; opened: boolean; cards: { id: string; name: string }[]; firstId?: string; onClose: () => void; onMerged?: (merge: Merge) => void }

/** The comparison over the page, since two cards need room. */
export function CompareDrawer({ noun, opened, cards, firstId, onClose, onMerged }: Props) {
  const t = useText();
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size="min(100%, 760px)" title={t(`duplicates-compare-${noun}`)} closeButtonProps={{ 'aria-label': t('app-close') }} overlayProps={{ backgroundOpacity: 0.35 }}>
      <Compare noun={noun} cards={cards} {...(firstId === undefined ? {} : { firstId })} onApart={onClose} onMerged={merge => { onClose(); onMerged?.(merge); }} />
    </Drawer>
  );
}
