import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { cancelRun, retryRun, runQuery, type Automation, type Run } from '@/api/automations';
import { keys } from '@/api/keys';
import { isProblem } from '@/api/problem';
import { useRights } from '@/features/session/useMe';
import { useFormats, useText } from '@/i18n';
import { Blank, DateTime, Drawer, Failed, StatusText, TextLink, useNotify } from '@/ui';
import { find } from '../model/tree';
import { mayCancel, RUN_TONES } from '../state';
import { useWords } from '../words';
import { Steps } from './Steps';
import classes from './history.module.css';

/** One run: about whom, what was done at each block, and what went wrong. */
export function RunDrawer({ id, automation, onClose }: { id: string | undefined; automation: Automation; onClose: () => void }) {
  const t = useText();
  const run = useQuery({ ...runQuery(id ?? ''), enabled: id !== undefined });
  return (
    <Drawer opened={id !== undefined} onClose={onClose} title={run.data ? <DateTime at={run.data.began_at} /> : t('automations-run')}>
      {run.isPending && <Stack mt="sm"><Skeleton h={28} w="60%" /><Skeleton h={48} /><Skeleton h={120} /></Stack>}
      {run.isError && !run.data && (isProblem(run.error, 'not_found') ? <Blank title={t('automations-run-gone')}>{t('automations-run-gone-text')}</Blank> : <Failed error={run.error} onRetry={() => void run.refetch()} />)}
      {run.data && <Details run={run.data} automation={automation} />}
    </Drawer>
  );
}

function Details({ run, automation }: { run: Run; automation: Automation }) {
  const t = useText();
  const formats = useFormats();
  const { failed, said } = useNotify();
  const { mayAdminister } = useRights();
  const queryClient = useQueryClient();
  const done = (words: string) => ({
    onSuccess: () => said(words),
    onError: failed,
    onSettled: () => Promise.all([queryClient.invalidateQueries({ queryKey: keys.all('automation_run') }), queryClient.invalidateQueries({ queryKey: keys.all('automation') })]),
  });
  const retry = useMutation({ mutationFn: () => retryRun(run.id), ...done(t('automations-run-retried')) });
  const cancel = useMutation({ mutationFn: () => cancelRun(run.id), ...done(t('automations-run-was-cancelled')) });
  const steps = run.steps ?? [];
  const failedAt = run.error?.block_id ? find(automation.blocks, run.error.block_id)?.block : undefined;
  const words = useWords();
  return (
    <div className={classes['details']}>
      <h2 className={classes['title']}><StatusText tone={RUN_TONES[run.state]}>{t(`automations-run-${run.state}`)}</StatusText></h2>
      <Links run={run} />
      {run.due_at !== null && run.state === 'waiting' && <p className={classes['quiet']}>{t('automations-run-due', { at: formats.dateTime(run.due_at) })}</p>}
      {run.error !== null && <Alert color={run.state === 'stopped' ? 'yellow' : 'red'} variant="light" role="alert" title={run.state === 'stopped' ? t('automations-run-loop') : t('automations-run-error')}>{failedAt && <strong>{words.block(failedAt)}: </strong>}{run.error.detail}</Alert>}
      {mayAdminister && (run.state === 'failed' || mayCancel(run.state)) && (
        <Group gap="xs">
          {run.state === 'failed' && <Button size="compact-md" loading={retry.isPending} onClick={() => retry.mutate()}>{t('automations-run-retry')}</Button>}
          {mayCancel(run.state) && <Button size="compact-md" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>{t('automations-run-cancel')}</Button>}
        </Group>
      )}
      <section aria-labelledby="run-steps">
        <h3 id="run-steps">{t('automations-run-steps')}</h3>
        {steps.length === 0 ? <p className={classes['quiet']}>{t('automations-run-no-steps')}</p> : <Steps steps={steps} blocks={automation.blocks} label={t('automations-run-steps')} />}
      </section>
    </div>
  );
}

/** To what the run is about. */
function Links({ run: { trigger_kind: kind, subject: { contact, deal, company, call_id: call, task_id: task } } }: { run: Run }) {
  const t = useText();
  const formats = useFormats();
  return (
    <dl className={classes['links']}>
      <div><dt>{t('automations-trigger')}</dt><dd>{t(`automations-trigger-${kind}`)}</dd></div>
      {contact && <div><dt>{t('automations-subject-contact')}</dt><dd><TextLink to="/contacts/$contactId" params={{ contactId: contact.id }}>{formats.name(contact.name)}</TextLink></dd></div>}
      {company && <div><dt>{t('automations-subject-company')}</dt><dd><TextLink to="/companies/$companyId" params={{ companyId: company.id }}>{company.name}</TextLink></dd></div>}
      {deal && <div><dt>{t('automations-subject-deal')}</dt><dd><TextLink to="/deals" search={{ deal: deal.id }}>{deal.name}</TextLink></dd></div>}
      {call !== null && <div><dt>{t('automations-subject-call')}</dt><dd><TextLink to="/calls" search={{ call }}>{t('automations-open-call')}</TextLink></dd></div>}
      {task !== null && <div><dt>{t('automations-subject-task')}</dt><dd><TextLink to="/tasks" search={{ whose: 'all', task }}>{t('automations-open-task')}</TextLink></dd></div>}
    </dl>
  );
}
