import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { sourceEmployeesQuery, testConnection, type ConnectionTest } from '@/api/connections';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import classes from './Address.module.css';

/** Asks Ringostat with the saved key. `forget` is for when the key or the address is another one: what was said before counts no more. */
export function useKeyTest(connectionId: string) {
  const queryClient = useQueryClient();
  const test = useMutation({
    mutationFn: () => testConnection(connectionId),
    // Whom it knows is asked again, whether it let us in before or not.
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sourceEmployeesQuery(connectionId).queryKey }),
  });
  const { reset } = test;
  return { test, forget: () => { reset(); void queryClient.resetQueries({ queryKey: sourceEmployeesQuery(connectionId).queryKey }); } };
}

/** The button that asks Ringostat whether the key works, and what it answered, in words. */
export function KeyTest({ test }: { test: UseMutationResult<ConnectionTest, Error, void> }) {
  const t = useText();
  return (
    <Group gap="md">
      <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>{t('integration-test')}</Button>
      <div role="status" className={classes['answer']}>{test.data !== undefined && <Answer answer={test.data} />}</div>
      <ProblemAlert error={test.error} />
    </Group>
  );
}

function Answer({ answer }: { answer: ConnectionTest }) {
  const t = useText();
  if (answer.ok) return <p className={classes['reach']} data-tone="good"><IconCircleCheck size={18} aria-hidden />{t('integration-test-good', { count: answer.employees ?? 0 })}</p>;
  return (
    <p className={classes['reach']} data-tone="warn">
      <IconAlertTriangle size={18} aria-hidden />
      <span><b>{answer.problem === null ? t('integration-test-bad') : `${answer.problem.title}.`}</b> {answer.problem?.detail}</span>
    </p>
  );
}
