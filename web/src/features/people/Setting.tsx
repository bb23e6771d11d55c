import { useId, type ReactNode } from 'react';
import classes from './people.module.css';

/** A setting: what it is and what it does at the left, the control at the right. */
export function Setting({ title, about, isWide = false, children }: { title: string; about?: ReactNode; /** The control needs all the room, and stands below. */ isWide?: boolean; children: (labels: { 'aria-labelledby': string; 'aria-describedby': string }) => ReactNode }) {
  const id = useId();
  return (
    <div className={classes['setting']} data-wide={isWide || undefined}>
      <div>
        <h2 id={`${id}-title`}>{title}</h2>
        <p id={`${id}-about`}>{about}</p>
      </div>
      <div>{children({ 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-about` })}</div>
    </div>
  );
}
