import type { TaskRule } from '@/api/tasks';

/** The calls on which tasks are made, in the order in which people think of them. */
export const CASES = ['missed_known', 'missed_new', 'answered_by_other'] as const satisfies readonly TaskRule['on'][number][];
/** Who gets them. */
export const ASSIGNEES = ['responsible', 'rang', 'user', 'team'] as const satisfies readonly TaskRule['assignee'][];

/** The longest time that the server takes: a week. */
export const MOST_MINUTES = 10_080;

/** A rule as the screen edits it, in one order of its cases. */
export const ruleOf = ({ on, assignee, user_id, team_id, duty_user_id, due_minutes }: TaskRule): TaskRule =>
  ({ on: CASES.filter(one => on.includes(one)), assignee, user_id, team_id, duty_user_id, due_minutes });

/** The names that a sentence needs; null where nobody is chosen. */
export interface RuleNames { user: string | null; team: string | null; duty: string | null }

/** One sentence: its text, and what stands in it. */
export type Saying = { id: string; variables?: Record<string, string | number> };

/** What a rule will do, sentence by sentence. `cases` are its calls in words, already joined. */
export function sayingsOf(rule: TaskRule, names: RuleNames, cases: string): Saying[] {
  if (rule.on.length === 0) return [{ id: 'tasks-rule-never' }];
  return [
    { id: 'tasks-rule-when', variables: { cases } },
    assigneeSaying(rule, names),
    names.duty === null ? { id: 'tasks-rule-else-nobody' } : { id: 'tasks-rule-else-duty', variables: { name: names.duty } },
    rule.due_minutes === 0 ? { id: 'tasks-rule-due-now' } : { id: 'tasks-rule-due-in', variables: { count: rule.due_minutes } },
  ];
}

function assigneeSaying({ assignee }: TaskRule, { user, team }: RuleNames): Saying {
  if (assignee === 'user') return user === null ? { id: 'tasks-rule-gets-nobody' } : { id: 'tasks-rule-gets-user', variables: { name: user } };
  if (assignee === 'team') return team === null ? { id: 'tasks-rule-gets-nobody' } : { id: 'tasks-rule-gets-team', variables: { name: team } };
  return assignee === 'rang' ? { id: 'tasks-rule-gets-rang' } : { id: 'tasks-rule-gets-responsible' };
}
