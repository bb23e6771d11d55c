import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { pinEntry, type Pin } from '@/api/contacts';
import { useText } from '@/i18n';
import { useNotify } from '@/ui';
import classes from './timeline.module.css';

/** Of which contact the timeline is, and which of its entries is on top. */
export const Pinning = createContext<{ contactId: string; pinned: string | null }>({ contactId: '', pinned: null });

/** Puts an entry on top of the timeline, or takes it from there. */
export function PinButton({ pin }: { pin: Pin }) {
  const t = useText();
  const { contactId, pinned } = use(Pinning);
  const { failed } = useNotify();
  const queryClient = useQueryClient();
  const isPinned = pinned === pin.id;
  const toggle = useMutation({
    mutationFn: () => pinEntry(contactId, isPinned ? null : pin),
    onError: failed,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['contact', 'part', contactId] }),
  });
  const label = t(isPinned ? 'contacts-timeline-unpin' : 'contacts-timeline-pin');
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={26} className={classes['pin'] ?? ''} data-pinned={isPinned || undefined} loading={toggle.isPending} aria-label={label} aria-pressed={isPinned} onClick={() => toggle.mutate()}>
        {isPinned ? <IconPinFilled size={15} /> : <IconPin size={15} stroke={1.7} />}
      </ActionIcon>
    </Tooltip>
  );
}
