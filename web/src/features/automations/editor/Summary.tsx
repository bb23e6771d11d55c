import { UnstyledButton } from '@mantine/core';
import { useText } from '@/i18n';
import type { Shown } from '../model/problems';
import classes from './chain.module.css';

/** So many are told at once. */
const MOST = 6;

interface Props { problems: readonly Shown[]; isChecked: boolean; nameOf: (id: string) => string; onSelect: (id: string) => void }

/** What is missing, all at once; each leads to its block. Shown from the time when somebody wanted to switch the automation on. */
export function Summary({ problems, isChecked, nameOf, onSelect }: Props) {
  const t = useText();
  if (!isChecked || problems.length === 0) return null;
  return (
    <section className={classes['summary']} aria-labelledby="automation-problems">
      <h2 id="automation-problems">{t('automations-problems', { count: problems.length })}</h2>
      <ul>
        {problems.slice(0, MOST).map((problem, at) => (
          <li key={at}>
            {problem.field === 'name' || problem.field === 'blocks'
              ? problem.text
              : <UnstyledButton c="var(--mantine-color-anchor)" fz="sm" onClick={() => onSelect(problem.block_id ?? 'trigger')}>{problem.block_id === null ? t('automations-trigger') : nameOf(problem.block_id)}: {problem.text}</UnstyledButton>}
          </li>
        ))}
        {problems.length > MOST && <li>{t('automations-problems-more', { count: problems.length - MOST })}</li>}
      </ul>
    </section>
  );
}
