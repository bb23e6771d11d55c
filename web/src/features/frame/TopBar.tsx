import { DialButton } from '@/features/calling/DialButton';
import { QuietCount } from '@/features/live-calls/QuietCount';
import { Bell } from '@/features/notices/Bell';
import { SearchBox } from '@/features/search/SearchBox';
import { useText } from '@/i18n';
import { useLiveStatus } from '@/live';
import { useLasting } from './useLasting';
import classes from './Frame.module.css';

/** Search over everything; at the right what concerns the moment. */
export function TopBar() {
  const t = useText();
  return (
    <header className={classes['top']}>
      <div role="search" aria-label={t('app-search-short')} className={classes['search']}><SearchBox /></div>
      <Connection />
      <QuietCount />
      <DialButton />
      <Bell />
    </header>
  );
}

/** Says when what is shown may be old; a hiccup of a second is not worth a word. */
function Connection() {
  const t = useText();
  const isLost = useLasting(useLiveStatus() === 'connecting', 4000);
  return <span role="status" className={classes['lost']}>{isLost && t('app-live-lost')}</span>;
}
