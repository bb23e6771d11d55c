import { Button } from '@mantine/core';
import type { Merge } from '@/api/duplicates';
import { useText } from '@/i18n';
import { StatusText, useNow } from '@/ui';
import { useMerging } from './useMerging';
import classes from './duplicates.module.css';

const COUNTED = ['contacts', 'calls', 'notes', 'tasks', 'deals', 'phones', 'emails'] as const;

/** Who merged two cards, and what that brought to the kept one. */
export function MergeBrought({ merge }: { merge: Merge }) {
  const t = useText();
  const brought = COUNTED.flatMap(noun => (merge.counts[noun] === 0 ? [] : [t(`duplicates-count-${noun}`, { count: merge.counts[noun] })]));
  const about = [merge.by?.name, ...brought].filter(Boolean).join(' · ');
  return about === '' ? null : <div className={classes['quiet']}>{about}</div>;
}

/** That a merge was taken back, or the button that does so while there is time. */
export function MergeState({ merge }: { merge: Merge }) {
  const t = useText();
  const now = useNow(60_000);
  const { undo } = useMerging(merge.entity);
  if (merge.undone_at !== null) return <StatusText tone="dim">{t('duplicates-was-undone')}</StatusText>;
  if (new Date(merge.undo_until).getTime() <= now) return null;
  return <Button size="compact-xs" variant="subtle" loading={undo.isPending} onClick={() => undo.mutate(merge)}>{t('app-undo')}</Button>;
}
