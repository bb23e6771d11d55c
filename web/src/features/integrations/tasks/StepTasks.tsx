import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { teamNamesQuery } from '@/api/call-report';
import type { ConnectionSetup } from '@/api/connections';
import { usersQuery } from '@/api/people';
import type { TaskRule } from '@/api/tasks';
import { useText } from '@/i18n';
import { Step } from '../Step';
import { StepFoot } from '../StepFoot';
import { useSettings } from '../useSettings';
import { ruleOf } from './rule';
import { RuleFields } from './RuleFields';

const read = (connection: ConnectionSetup) => ruleOf(connection.tasks);

/** How the API calls the fields. */
const NAMES = { 'tasks.on': 'on', 'tasks.assignee': 'assignee', 'tasks.user_id': 'user_id', 'tasks.team_id': 'team_id', 'tasks.duty_user_id': 'duty_user_id', 'tasks.due_minutes': 'due_minutes' };

/** On which calls somebody gets a task. */
export function StepTasks({ connection, number }: { connection: ConnectionSetup; number: number }) {
  const t = useText();
  const settings = useSettings(connection, { read, write: tasks => ({ tasks }), names: NAMES });
  const { values, set, errors } = settings;
  const theirs = useTheirs(ruleOf(connection.tasks));
  return (
    <Step id="tasks" number={number} title={t('tasks-rule-step')} about={t('tasks-rule-about')} isDone={connection.tasks.on.length > 0}>
      <form onSubmit={event => { event.preventDefault(); settings.save(); }}>
        <Stack gap="lg">
          <RuleFields value={values} errors={errors} onChange={set} />
          <StepFoot settings={settings} describe={key => ({ label: t(LABELS[key]), theirs: theirs(key) })} />
        </Stack>
      </form>
    </Step>
  );
}

const LABELS: Record<keyof TaskRule, string> = { on: 'tasks-rule-on', assignee: 'tasks-rule-assignee', user_id: 'tasks-rule-user', team_id: 'tasks-rule-team', duty_user_id: 'tasks-rule-duty', due_minutes: 'tasks-rule-due' };

/** What others have saved meanwhile, in words. */
function useTheirs(rule: TaskRule): (key: keyof TaskRule) => string {
  const t = useText();
  const users = useQuery(usersQuery()).data;
  const teams = useQuery(teamNamesQuery()).data;
  const user = (id: string | null) => users?.find(one => one.id === id)?.name ?? t('tasks-nobody');
  return key => ({
    on: rule.on.map(one => t(`tasks-rule-on-${one}`)).join(', ') || '—',
    assignee: t(`tasks-rule-assignee-${rule.assignee}`),
    user_id: user(rule.user_id),
    team_id: teams?.find(one => one.id === rule.team_id)?.name ?? '—',
    duty_user_id: user(rule.duty_user_id),
    due_minutes: `${rule.due_minutes} ${t('tasks-rule-minutes')}`,
  })[key];
}
