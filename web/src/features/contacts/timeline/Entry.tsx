import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormats } from '@/i18n';
import type { Tone } from '@/ui';
import classes from './timeline.module.css';

interface Props {
  icon: ReactNode;
  tone?: Tone;
  at: string;
  head: ReactNode;
  /** Beside the time, such as a menu. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** Something that happened: what at the left, when at the right. */
export function Entry({ icon, tone = 'dim', at, head, aside, children }: Props) {
  const formats = useFormats();
  return (
    <li className={classes['entry']}>
      <span className={classes['icon']} data-tone={tone} aria-hidden>{icon}</span>
      <div className={classes['what']}>
        <div className={classes['head']}>{head}</div>
        {children}
      </div>
      <div className={classes['when']}>
        {aside}
        <Tooltip label={formats.fullDateTime(at)}><time dateTime={at}>{formats.time(at)}</time></Tooltip>
      </div>
    </li>
  );
}
