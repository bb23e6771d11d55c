import type { ReactNode } from 'react';
import classes from './Light.module.css';
import type { Standing } from './standing';

const TONES: Record<Standing, string> = { off: 'dim', waiting: 'waiting', arriving: 'good', failing: 'bad', silent: 'bad' };

/** How a connection stands: a light, and the same in words. */
export function Light({ standing, children }: { standing: Standing; children: ReactNode }) {
  return <span className={classes['light']} data-tone={TONES[standing]}><span className={classes['dot']} aria-hidden /><span>{children}</span></span>;
}
