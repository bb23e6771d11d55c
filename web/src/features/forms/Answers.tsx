import type { Submission } from '@/api/public-forms';
import { useText } from '@/i18n';
import classes from './forms.module.css';

/** What somebody answered, and where they came from. */
export function Answers({ submission }: { submission: Submission }) {
  const t = useText();
  const { answers, campaign, page, referrer, consent } = submission;
  if (answers.length === 0) return <p className={classes['quiet']}>{t('forms-forgotten')}</p>;
  const words = ({ text, checked }: Submission['answers'][number]) => (typeof checked === 'boolean' ? t(checked ? 'app-yes' : 'app-no') : text);
  const from = Object.entries(campaign as Record<string, string>);
  return (
    <dl className={classes['answers']}>
      {answers.map((answer, at) => <div key={at}><dt>{answer.label}</dt><dd>{words(answer)}</dd></div>)}
      {consent != null && <div><dt>{t('forms-agreed')}</dt><dd>{consent}</dd></div>}
      {from.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
      {page != null && <div><dt>{t('forms-from-page')}</dt><dd>{page}</dd></div>}
      {referrer != null && <div><dt>{t('forms-from-referrer')}</dt><dd>{referrer}</dd></div>}
    </dl>
  );
}
