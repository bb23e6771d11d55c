import { expect, test } from 'vitest';
import type { TaskRule } from '@/api/tasks';
import { ruleOf, sayingsOf } from './rule';

const rule: TaskRule = { on: ['missed_known'], assignee: 'responsible', user_id: null, team_id: null, duty_user_id: null, due_minutes: 30 };
const nobody = { user: null, team: null, duty: null };
const idsOf = (change: Partial<TaskRule>, names: Partial<typeof nobody> | Record<string, string> = {}) => sayingsOf({ ...rule, ...change }, { ...nobody, ...names }, 'a, b').map(({ id }) => id.replace('tasks-rule-', ''));

test.each<[string, Partial<TaskRule>, Record<string, string>, string[]]>([
  ['no calls, no tasks', { on: [] }, {}, ['never']],
  ['the responsible, and nobody on duty', {}, {}, ['when', 'gets-responsible', 'else-nobody', 'due-in']],
  ['whose phone rang, and somebody on duty', { assignee: 'rang' }, { duty: 'Olha' }, ['when', 'gets-rang', 'else-duty', 'due-in']],
  ['one person', { assignee: 'user' }, { user: 'Olha' }, ['when', 'gets-user', 'else-nobody', 'due-in']],
  ['one person who is not chosen yet', { assignee: 'user' }, {}, ['when', 'gets-nobody', 'else-nobody', 'due-in']],
  ['a team in turn, at once', { assignee: 'team', due_minutes: 0 }, { team: 'Sales' }, ['when', 'gets-team', 'else-nobody', 'due-now']],
  ['a team that is gone', { assignee: 'team' }, {}, ['when', 'gets-nobody', 'else-nobody', 'due-in']],
])('what a rule does, in words: %s', (_, change, names, ids) => {
  expect(idsOf(change, names)).toEqual(ids);
});

test('names and minutes stand in their sentences', () => {
  const said = sayingsOf({ ...rule, assignee: 'user', due_minutes: 45 }, { user: 'Olha', team: null, duty: 'Petro' }, 'a or b');
  expect(said.map(({ variables }) => variables)).toEqual([{ cases: 'a or b' }, { name: 'Olha' }, { name: 'Petro' }, { count: 45 }]);
});

test('a rule is edited with its calls in one order, so that nothing seems changed', () => {
  expect(ruleOf({ ...rule, on: ['answered_by_other', 'missed_known'] }).on).toEqual(['missed_known', 'answered_by_other']);
});
