import { useText } from '@/i18n';
import classes from '@/features/fields/fields.module.css';

/** The order in which people read them; what else came along follows. */
const ORDER = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term'];

/** Where a call came from, as the advertising names it. */
export function Campaign({ label, campaign }: { label: string; campaign: Record<string, unknown> }) {
  const t = useText();
  const place = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  const parts = Object.entries(campaign).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '').sort(([a], [b]) => place(a) - place(b));
  if (parts.length === 0) return null;
  return (
    <div className={classes['field']}>
      <div className={classes['label']}>{label}</div>
      <div className={classes['plain']} title={parts.map(([key, value]) => `${key}: ${value}`).join('\n')} aria-label={t('contacts-campaign-parts', { parts: parts.map(([key, value]) => `${key} ${value}`).join(', ') })} role="note">
        {parts.map(([, value]) => value).join(' / ')}
      </div>
    </div>
  );
}
