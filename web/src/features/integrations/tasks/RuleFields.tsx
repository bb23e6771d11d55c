import { Checkbox, Group, NumberInput, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { teamNamesQuery } from '@/api/call-report';
import { usersQuery } from '@/api/people';
import type { TaskRule } from '@/api/tasks';
import { useUserOptions } from '@/features/people/useUserOptions';
import { useText } from '@/i18n';
import { BELOW } from '../field';
import { ASSIGNEES, CASES, MOST_MINUTES } from './rule';
import { RuleSentence } from './RuleSentence';

interface Props { value: TaskRule; errors: Partial<Record<string, string>>; onChange: <K extends keyof TaskRule>(key: K, value: TaskRule[K]) => void }

/** On which calls tasks are made, for whom, and until when; in the end what all that means, in words. */
export function RuleFields({ value, errors, onChange }: Props) {
  const t = useText();
  const everybody = useQuery(usersQuery()).data;
  const users = useUserOptions(everybody?.find(({ id }) => id === value.user_id) ?? null);
  const duty = useUserOptions(everybody?.find(({ id }) => id === value.duty_user_id) ?? null);
  const teams = useQuery(teamNamesQuery()).data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const isOn = value.on.length > 0;
  return (
    <Stack gap="md">
      <fieldset style={{ border: 0, margin: 0, padding: 0, minInlineSize: 0 }} aria-label={t('tasks-rule-on')}>
        <Stack gap={10}>
          {CASES.map(one => (
            <Checkbox
              key={one} label={t(`tasks-rule-on-${one}`)} description={t(`tasks-rule-on-${one}-about`)} checked={value.on.includes(one)}
              onChange={event => { const { checked } = event.currentTarget; onChange('on', CASES.filter(other => (other === one ? checked : value.on.includes(other)))); }}
            />
          ))}
        </Stack>
      </fieldset>
      {isOn && (
        <>
          <Group gap="lg" align="flex-start">
            <Select
              label={t('tasks-rule-assignee')} w={300} maw="100%" allowDeselect={false} data={ASSIGNEES.map(one => ({ value: one, label: t(`tasks-rule-assignee-${one}`) }))} value={value.assignee} error={errors['assignee']}
              onChange={chosen => { const assignee = ASSIGNEES.find(one => one === chosen); if (assignee) onChange('assignee', assignee); }}
            />
            {value.assignee === 'user' && <Select label={t('tasks-rule-user')} w={300} maw="100%" searchable data={users} nothingFoundMessage={t('app-nothing-found')} value={value.user_id} error={errors['user_id']} onChange={id => onChange('user_id', id)} />}
            {value.assignee === 'team' && <Select label={t('tasks-rule-team')} w={300} maw="100%" data={teams} nothingFoundMessage={t('tasks-rule-no-teams')} value={value.team_id} error={errors['team_id']} onChange={id => onChange('team_id', id)} />}
          </Group>
          <Group gap="lg" align="flex-start">
            <Select
              label={t('tasks-rule-duty')} description={t('tasks-rule-duty-about')} inputWrapperOrder={BELOW} w={300} maw="100%" searchable clearable clearButtonProps={{ 'aria-label': t('tasks-rule-duty-clear') }} placeholder={t('tasks-nobody')}
              data={duty} nothingFoundMessage={t('app-nothing-found')} value={value.duty_user_id} error={errors['duty_user_id']} onChange={id => onChange('duty_user_id', id)}
            />
            <NumberInput
              label={t('tasks-rule-due')} description={t('tasks-rule-due-about')} inputWrapperOrder={BELOW} w={300} maw="100%" min={0} max={MOST_MINUTES} clampBehavior="none" allowDecimal={false} hideControls suffix={` ${t('tasks-rule-minutes')}`}
              value={value.due_minutes} error={errors['due_minutes']} onChange={typed => { if (typeof typed === 'number') onChange('due_minutes', typed); }}
            />
          </Group>
        </>
      )}
      <RuleSentence rule={value} />
    </Stack>
  );
}
