import { useQuery } from '@tanstack/react-query';
import { teamNamesQuery } from '@/api/call-report';
import { usersQuery } from '@/api/people';
import type { TaskRule } from '@/api/tasks';
import { useFormats, useText } from '@/i18n';
import { ruleOf, sayingsOf } from './rule';
import classes from './rule.module.css';

/** What will happen, in words. */
export function RuleSentence({ rule }: { rule: TaskRule }) {
  return <p className={classes['sentence']} role="status">{useRuleText(rule)}</p>;
}

export function useRuleText(rule: TaskRule): string {
  const t = useText();
  const { language } = useFormats();
  const users = useQuery(usersQuery()).data;
  const teams = useQuery(teamNamesQuery()).data;
  const nameOf = (all: readonly { id: string; name: string }[] | undefined, id: string | null) => all?.find(one => one.id === id)?.name ?? null;
  const names = { user: nameOf(users, rule.user_id), team: nameOf(teams, rule.team_id), duty: nameOf(users, rule.duty_user_id) };
  const cases = new Intl.ListFormat(language, { type: 'disjunction' }).format(ruleOf(rule).on.map(one => t(`tasks-rule-case-${one}`)));
  return sayingsOf(rule, names, cases).map(({ id, variables }) => t(id, variables)).join(' ');
}
