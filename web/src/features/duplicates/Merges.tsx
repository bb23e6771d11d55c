import { Skeleton, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { mergesQuery, type TwinNoun } from '@/api/duplicates';
import { useFormats, useText } from '@/i18n';
import { DateTime, Failed } from '@/ui';
import { CardLink } from './CardLink';
import { MergeBrought, MergeState } from './MergeFacts';
import { MoreOf } from './MoreOf';
import classes from './duplicates.module.css';

/** What was merged, newest first; for some time each can be taken back. Nothing is said before something was. */
export function Merges({ noun }: { noun: TwinNoun }) {
  const t = useText();
  const formats = useFormats();
  const list = useInfiniteQuery(mergesQuery(noun));
  const merges = list.data?.pages.flatMap(page => page.items) ?? [];
  if (list.isSuccess && merges.length === 0) return null;
  return (
    <section className={classes['groups']} aria-labelledby="duplicates-merges">
      <h2 id="duplicates-merges">{t('duplicates-merges')}</h2>
      {list.isPending && <Stack gap="sm" role="status" aria-label={t('app-loading')}><Skeleton h={44} /></Stack>}
      {list.isError && !list.data && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      <ul>
        {merges.map(merge => (
          <li key={merge.id}>
            <div className={classes['merge']}>
              <CardLink noun={noun} card={merge.kept} />
              <span>{t('duplicates-merged-with', { name: formats.name(merge.removed.name) })}</span>
              <span className={classes['quiet']}><DateTime at={merge.at} /></span>
              <MergeBrought merge={merge} />
            </div>
            <div className={classes['actions']}><MergeState merge={merge} /></div>
          </li>
        ))}
      </ul>
      <MoreOf list={list} />
    </section>
  );
}
