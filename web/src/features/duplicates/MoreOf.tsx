import { Button, Text } from '@mantine/core';
import { useText } from '@/i18n';
import classes from './duplicates.module.css';

interface Paged { hasNextPage: boolean; isFetchNextPageError: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }

/** Reads the next page of a list, if there is one. */
export function MoreOf({ list }: { list: Paged }) {
  const t = useText();
  if (!list.hasNextPage) return null;
  return (
    <div className={classes['more']}>
      {list.isFetchNextPageError && <Text c="dimmed">{t('app-more-failed')}</Text>}
      <Button variant="default" size="compact-md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('app-more')}</Button>
    </div>
  );
}
