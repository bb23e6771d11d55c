import { Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import classes from './Page.module.css';

interface Props {
  title: string;
  /** Beside the title, such as a badge. */
  beside?: ReactNode;
  /** One quiet line below it. */
  about?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
  /** Where it belongs, such as a link back to the list. */
  above?: ReactNode;
  /** Text and forms are narrower than tables. */
  narrow?: boolean;
  children: ReactNode;
}

/** The head and body of a page; its title is the window's, too. */
export function Page({ title, beside, about, actions, above, narrow = false, children }: Props) {
  useEffect(() => { document.title = `${title} · Switchhook`; }, [title]);
  return (
    <div className={classes['page']} data-narrow={narrow || undefined}>
      {above !== undefined && <div className={classes['above']}>{above}</div>}
      <div className={classes['head']}>
        <div className={classes['title']}>
          <Title order={1}>{title}</Title>
          {beside}
        </div>
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </div>
      {about !== undefined && <p className={classes['about']}>{about}</p>}
      {children}
    </div>
  );
}
