import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './drawer.module.css';

/** A part of the details with its name. */
export function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes['section']}>
      <div className={classes['heading']}><Title order={3}>{title}</Title>{action}</div>
      {children}
    </section>
  );
}
