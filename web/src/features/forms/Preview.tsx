import { useQuery } from '@tanstack/react-query';
import { fieldsQuery, type CustomField } from '@/api/fields';
import { useText } from '@/i18n';
import { PAGE_WORDS, type DraftField, type FormDraft } from './draft';
import classes from './preview.module.css';

/** The page as it will be; nothing in it can be filled in. */
export function Preview({ draft }: { draft: FormDraft }) {
  const t = useText();
  const all = useQuery(fieldsQuery()).data ?? [];
  const words = PAGE_WORDS[draft.language];
  const own = (field: DraftField) => all.find(one => one.entity === 'contact' && one.key === field.field);
  const needed = draft.consent.trim() !== '' || draft.fields.some(({ required }) => required);
  return (
    <section aria-labelledby="form-preview">
      <h2 id="form-preview" className={classes['head']}>{t('forms-preview')}</h2>
      <div className={classes['page']} lang={draft.language} inert>
        {draft.title.trim() !== '' && <p className={classes['title']}>{draft.title}</p>}
        {draft.intro.trim() !== '' && <p className={classes['text']}>{draft.intro}</p>}
        {draft.fields.map(field => <Shown key={field.key} field={field} own={own(field)} choose={words.choose} />)}
        {draft.consent.trim() !== '' && <p className={classes['box']}><span className={classes['tick']} /><span className={classes['text']}>{draft.consent}<Must /></span></p>}
        {needed && <p className={classes['quiet']}>{words.needed}</p>}
        <p className={classes['button']}>{draft.button.trim() === '' ? words.button : draft.button}</p>
      </div>
    </section>
  );
}

function Shown({ field, own, choose }: { field: DraftField; own: CustomField | undefined; choose: string }) {
  const label = <>{field.label}{field.required && <Must />}</>;
  if (own?.kind === 'checkbox') return <p className={classes['box']}><span className={classes['tick']} /><span>{label}</span></p>;
  if (own?.kind === 'multi_choice') return <div className={classes['field']}><p className={classes['label']}>{label}</p>{own.choices.map(({ number, name }) => <p key={number} className={classes['box']}><span className={classes['tick']} /><span>{name}</span></p>)}</div>;
  return (
    <div className={classes['field']}>
      <p className={classes['label']}>{label}</p>
      <div className={classes['input']} data-kind={field.kind === 'message' ? 'message' : own?.kind}>{own?.kind === 'choice' && choose}</div>
    </div>
  );
}

const Must = () => <span className={classes['must']}>{'\u00a0*'}</span>;
