import { IconListSearch } from '@tabler/icons-react';
import { useText } from '@/i18n';
import classes from './Event.module.css';

/** The event of a message that never came: its call was found in the telephony's own log. */
export const isListed = (event: string | null): boolean => event === 'calls_list';

/** With which name a message came. */
export function EventName({ event }: { event: string }) {
  const t = useText();
  if (!isListed(event)) return <code className={classes['name']}>{event}</code>;
  return <span className={classes['listed']}><IconListSearch size={14} aria-hidden />{t('integration-listed')}</span>;
}
