import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { boardQuery } from '@/api/live';
import { CallsTabs } from '@/features/calls/CallsTabs';
import { Board } from '@/features/live-calls/board/Board';
import { useFollowedBoard } from '@/features/live-calls/board/useFollowedBoard';
import { useText } from '@/i18n';
import { Failed, Page } from '@/ui';

/** Who is free, rings or talks, and which callers wait. */
export function LivePage() {
  const t = useText();
  const board = useQuery(boardQuery());
  useFollowedBoard();
  return (
    <Page title={t('live-board')} beside={<CallsTabs />}>
      {board.data && <Board board={board.data} />}
      {!board.data && board.isError && <Failed error={board.error} onRetry={() => void board.refetch()} />}
      {board.isPending && (
        <Stack mt="md" role="status" aria-label={t('app-loading')}>
          <Skeleton h={64} />
          <Skeleton h={220} />
        </Stack>
      )}
    </Page>
  );
}
