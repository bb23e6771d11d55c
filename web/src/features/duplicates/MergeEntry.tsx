import { Button } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import type { Merge } from '@/api/duplicates';
import { Entry } from '@/features/contacts/timeline/Entry';
import { useFormats, useText } from '@/i18n';
import { StatusText, useNow } from '@/ui';
import { useMerging } from './useMerging';
import classes from './duplicates.module.css';

const COUNTED = ['calls', 'notes', 'tasks', 'deals', 'phones', 'emails'] as const;

/** Another contact went into this one; for some time that can be taken back. */
export function MergeEntry({ merge }: { merge: Merge }) {
  const t = useText();
  const formats = useFormats();
  const now = useNow(60_000);
  const { undo } = useMerging();
  const isOpen = merge.undone_at === null && new Date(merge.undo_until).getTime() > now;
  const brought = COUNTED.flatMap(noun => (merge.counts[noun] === 0 ? [] : [t(`duplicates-count-${noun}`, { count: merge.counts[noun] })]));
  const about = [merge.by?.name, ...brought].filter(Boolean).join(' · ');
  return (
    <Entry
      icon={<IconArrowMerge size={16} stroke={1.7} />} at={merge.at}
      head={(
        <>
          <span>{t('duplicates-merged-with', { name: formats.name(merge.removed.name) })}</span>
          {merge.undone_at !== null && <StatusText tone="dim">{t('duplicates-was-undone')}</StatusText>}
          {isOpen && <Button size="compact-xs" variant="subtle" loading={undo.isPending} onClick={() => undo.mutate(merge)}>{t('app-undo')}</Button>}
        </>
      )}
    >
      {about !== '' && <div className={classes['quiet']}>{about}</div>}
    </Entry>
  );
}
