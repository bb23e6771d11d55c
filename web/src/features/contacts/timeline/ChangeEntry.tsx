import { IconPencil } from '@tabler/icons-react';
import type { TimelineChange } from '@/api/contacts';
import { useFormats, useText, type Formats } from '@/i18n';
import { Entry } from './Entry';
import classes from './timeline.module.css';

const NAMED = ['name', 'company', 'responsible', 'source', 'phones', 'emails', 'tags'] as const;

/** An edit of the card: which fields, and what stood there before. */
export function ChangeEntry({ change, at }: { change: TimelineChange; at: string }) {
  const t = useText();
  const formats = useFormats();
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
              {field.from !== null && <del>{said(field.field, field.from, formats)}</del>}
              {field.from !== null && field.to !== null && <span aria-hidden> → </span>}
              {field.to === null ? <span className={classes['quiet']}>{field.from === null ? '' : ` ${t('contacts-changed-emptied')}`}</span> : <ins>{said(field.field, field.to, formats)}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </Entry>
  );
}

/** Phones are shown as everywhere. */
function said(field: string, text: string, formats: Formats): string {
  return field === 'phones' ? text.split(', ').map(phone => formats.phone({ raw: phone, e164: phone.startsWith('+') ? phone : null })).join(', ') : text;
}
