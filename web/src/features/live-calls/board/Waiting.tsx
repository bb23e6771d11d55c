import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { BoardWaiting } from '@/api/live';
import { Running } from '@/features/calls/CallClock';
import { useText } from '@/i18n';
import { TwoLines } from '@/ui';
import { useCallWords } from '../words';
import classes from './board.module.css';

/** The callers whom nobody has answered yet, the longest first. */
export function Waiting({ callers }: { callers: BoardWaiting[] }) {
  const t = useText();
  const id = useId();
  const words = useCallWords();
  return (
    <section aria-labelledby={id} className={classes['waiting']}>
      <div className={classes['team-head']}>
        <h2 id={id}>{t('live-waiting')}</h2>
        {callers.length > 0 && <span className={classes['number']}>{callers.length}</span>}
      </div>
      {callers.length === 0 && <p className={classes['quiet']}>{t('live-waiting-none')}</p>}
      <ul className={classes['callers']}>
        {callers.map(caller => {
          const number = words.number(caller);
          const name = words.name({ ...caller, company: null });
          return (
            <li key={caller.call_id} className={classes['caller']}>
              <Link to="/calls" search={{ call: caller.call_id }} className={classes['way']}>
                <TwoLines main={name} sub={[name === number ? null : number, words.line(caller)].filter(Boolean).join(' · ')} />
              </Link>
              <Running since={caller.started_at} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
