import { IconPencil } from '@tabler/icons-react';
import type { TimelineChange } from '@/api/contacts';
import { dayOfText } from '@/features/deals/values';
import { useFormats, useText } from '@/i18n';
import { Entry } from './Entry';
import classes from './timeline.module.css';

const NAMED = ['name', 'company', 'responsible', 'source', 'phones', 'emails', 'tags'] as const;

/** An edit of the card: which fields, and what stood there before. */
export function ChangeEntry({ change, at }: { change: TimelineChange; at: string }) {
  const t = useText();
  const said = useSaid();
  const who = change.by?.name ?? (change.way === 'automation' ? t('automations-one') : null);
  const name = (field: TimelineChange['fields'][number]) => {
    const known = NAMED.find(one => one === field.field);
    return known === undefined ? field.name ?? t('contacts-changed-gone') : t(`contacts-changed-${known}`);
  };
  return (
    <Entry
      icon={<IconPencil size={16} stroke={1.7} />} at={at}
      head={<><span>{t('contacts-changed', { way: change.way })}</span>{who !== null && <span className={classes['quiet']}>{who}</span>}</>}
    >
      <dl className={classes['changes']}>
        {change.fields.map(field => (
          <div key={field.field}>
            <dt>{name(field)}</dt>
            <dd>
              {field.from !== null && <del>{said(field, field.from)}</del>}
              {field.from !== null && field.to !== null && <span aria-hidden> → </span>}
              {field.to === null ? <span className={classes['quiet']}>{field.from === null ? '' : ` ${t('contacts-changed-emptied')}`}</span> : <ins>{said(field, field.to)}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </Entry>
  );
}

/** A value as people read it everywhere else. */
function useSaid() {
  const t = useText();
  const formats = useFormats();
  return ({ field, kind }: TimelineChange['fields'][number], text: string): string => {
    if (field === 'phones') return text.split(', ').map(phone => formats.phone({ raw: phone, e164: phone.startsWith('+') ? phone : null })).join(', ');
    if (kind === 'checkbox') return t(text === '+' ? 'app-yes' : 'app-no');
    if (kind === 'number') return formats.number(Number(text));
    if (kind === 'date') return dayOfText(text, formats);
    const [amount, currency] = text.split(' ');
    return kind === 'money' && amount !== undefined && currency !== undefined ? formats.money(amount, currency) : text;
  };
}
