import { Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '@/i18n';
import classes from './Step.module.css';

interface Props { id: string; number: number; title: string; about?: ReactNode; isDone?: boolean; children: ReactNode }

/** A numbered step of the settings; the number becomes a tick once nothing is left to do. */
export function Step({ id, number, title, about, isDone = false, children }: Props) {
  const t = useText();
  return (
    <section id={id} className={classes['step']} aria-labelledby={`${id}-title`}>
      <span className={classes['mark']} data-done={isDone || undefined}>{isDone ? <IconCheck size={14} stroke={2.5} role="img" aria-label={t('integration-step-done')} /> : number}</span>
      <div className={classes['content']}>
        <Title order={2} id={`${id}-title`}>{title}</Title>
        {about !== undefined && <p className={classes['about']}>{about}</p>}
        <div className={classes['body']}>{children}</div>
      </div>
    </section>
  );
}
