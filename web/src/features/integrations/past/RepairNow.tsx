import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { healthQuery, repairNow, type ConnectionSetup, type Repair } from '@/api/connections';
import { useText } from '@/i18n';
import { ProblemAlert, StatusText } from '@/ui';
import { sourceProblem } from './sourceProblem';
import classes from './past.module.css';

interface Props {
  connection: ConnectionSetup;
  repair: Repair | null;
  /** What is said until somebody asks; where it is given, there is room for one word on the button. */
  note?: ReactNode;
}

/** Reads the telephony's own log now. The health is asked until that is over, and then it says what was found. */
export function RepairNow({ connection, repair, note }: Props) {
  const t = useText();
  const queryClient = useQueryClient();
  /** The reading that somebody here asked for. */
  const [asked, setAsked] = useState<string | null>(null);
  const start = useMutation({
    mutationFn: () => repairNow(connection.id),
    onSuccess: begun => {
      setAsked(begun.read_at);
      queryClient.setQueryData(healthQuery(connection.id).queryKey, old => old && { ...old, repair: begun });
      void queryClient.invalidateQueries({ queryKey: healthQuery(connection.id).queryKey });
    },
  });
  const isRunning = start.isPending || repair?.running === true;
  const isOver = asked !== null && repair !== null && !isRunning && repair.read_at === asked;
  return (
    <span className={classes['now']}>
      <span role="status">{isOver ? <Found repair={repair} /> : note}</span>
      <Button variant="default" size="compact-sm" loading={isRunning} aria-label={t('integration-repair-now')} onClick={() => start.mutate()}>{t(note === undefined ? 'integration-repair-now' : 'integration-repair-now-short')}</Button>
      <ProblemAlert error={start.error} />
    </span>
  );
}

function Found({ repair: { problem, last_found: found } }: { repair: Repair }) {
  const t = useText();
  if (problem !== null) return <StatusText tone="bad">{t('integration-repair-failed', { why: t(sourceProblem(problem)) })}</StatusText>;
  return <StatusText tone={found === 0 ? 'dim' : 'good'}>{t('integration-repair-done', { count: found ?? 0 })}</StatusText>;
}
