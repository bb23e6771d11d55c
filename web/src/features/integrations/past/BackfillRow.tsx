import { Button, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { cancelBackfill, type Backfill } from '@/api/backfills';
import { keys } from '@/api/keys';
import { usersQuery } from '@/api/people';
import { daysOfBackfill } from '@/features/losses/search';
import { useFormats, useText, type Say } from '@/i18n';
import { StatusText, TextLink, TwoLines, useNotify, type Tone } from '@/ui';
import { isOver, percentRead } from './backfill';
import { sourceProblem } from './sourceProblem';
import { usePeriodName } from './usePeriodName';
import classes from './past.module.css';

const TONES: Record<Backfill['state'], Tone> = { waiting: 'dim', reading: 'info', done: 'good', cancelled: 'dim', failed: 'bad' };

/** A period that is read, or was: how far it is, or what came of it. */
export function BackfillRow({ row }: { row: Backfill }) {
  const t = useText();
  const formats = useFormats();
  const name = usePeriodName();
  const who = useQuery(usersQuery()).data?.find(({ id }) => id === row.user_id)?.name;
  return (
    <li>
      <TwoLines main={name(row)} sub={[formats.dateTime(row.created_at), who].filter(Boolean).join(' · ')} />
      <div className={classes['state']}>
        <span role="status">
          <StatusText tone={TONES[row.state]}>{t(`integration-backfill-state-${row.state}`)}</StatusText>
          {row.preview && <> · {t('integration-backfill-counted')}</>}
          {!row.preview && row.contacts && <> · {t('integration-backfill-with-contacts')}</>}
        </span>
        {row.problem !== null && <span className={classes['problem']}>{t(sourceProblem(row.problem))}</span>}
        {!isOver(row) && <Progress value={percentRead(row)} aria-label={name(row)} animated={row.state === 'reading'} />}
        <span className={classes['counts']}>{countsOf(row, t)}</span>
      </div>
      {!isOver(row) && <Cancel row={row} />}
      {row.state === 'done' && !row.preview && <TextLink to="/calls/losses" search={{ period: daysOfBackfill(row, formats.timeZone), connection: row.connection_id }}>{t('losses-title')}</TextLink>}
    </li>
  );
}

/** What was found so far or altogether; a preview says what there is. */
function countsOf(row: Backfill, t: Say): string {
  if (!isOver(row) && row.calls === 0) return t('integration-backfill-leave-page');
  if (!row.preview || !isOver(row)) return t('integration-backfill-counts', { count: row.calls, new: row.new_calls });
  return [t('integration-backfill-calls', { count: row.calls }), row.calls > 0 && t('integration-backfill-new', { count: row.new_calls })].filter(Boolean).join(' ');
}

function Cancel({ row }: { row: Backfill }) {
  const t = useText();
  const { failed } = useNotify();
  const queryClient = useQueryClient();
  const cancel = useMutation({ mutationFn: () => cancelBackfill(row.id), onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.lists('backfill') }), onError: failed });
  return <Button variant="default" size="compact-md" loading={cancel.isPending} onClick={() => cancel.mutate()}>{t('integration-backfill-cancel')}</Button>;
}
