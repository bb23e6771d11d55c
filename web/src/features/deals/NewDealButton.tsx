import { Button, type ButtonProps } from '@mantine/core';
import { IconBriefcase } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Deal } from '@/api/deals';
import { useText } from '@/i18n';
import { useNotify } from '@/ui';

interface Named { id: string; name: string }

/** What is known of a deal before its form opens. */
export interface DealStart { name?: string; pipeline?: string | undefined; stage?: string | undefined; contact?: Named | null; company?: Named | null; responsible?: Named | null; call?: string }

const NewDeal = lazy(() => import('./NewDeal').then(({ NewDeal }) => ({ default: NewDeal })));

/** Opens the form for a deal with somebody; whoever makes it stays where they are. */
export function NewDealButton({ start, label, ...button }: { start: DealStart; label?: string } & ButtonProps) {
  const t = useText();
  const { said } = useNotify();
  const [wasOpened, setWasOpened] = useState(false);
  const [opened, setOpened] = useState(false);
  const made = (deal: Deal) => {
    setOpened(false);
    said(t('deals-created-one', { name: deal.name }));
  };
  return (
    <>
      <Button variant="default" leftSection={<IconBriefcase size={16} />} {...button} onClick={() => { setWasOpened(true); setOpened(true); }}>{label ?? t('deals-deal')}</Button>
      {wasOpened && <Suspense fallback={null}><NewDeal opened={opened} start={start} onClose={() => setOpened(false)} onMade={made} /></Suspense>}
    </>
  );
}
