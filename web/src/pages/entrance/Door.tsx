import { Paper, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { Brand } from '@/features/frame/Brand';
import { LanguageChoice } from '@/features/session/LanguageChoice';
import { SchemeChoice } from '@/features/session/SchemeChoice';
import classes from './Door.module.css';

/** What stands around the pages before the login. */
export function Door({ title, about, wide = false, children }: { title: string; about?: ReactNode; wide?: boolean; children: ReactNode }) {
  useEffect(() => { document.title = `${title} · Switchhook`; }, [title]);
  return (
    <div className={classes['door']}>
      <header className={classes['head']}><Brand /></header>
      <main className={classes['main']}>
        <Paper withBorder radius="lg" className={classes['card'] ?? ''} data-wide={wide || undefined}>
          <Title order={1}>{title}</Title>
          {about !== undefined && <Text c="dimmed" mt={4}>{about}</Text>}
          <div className={classes['body']}>{children}</div>
        </Paper>
      </main>
      <footer className={classes['foot']}><LanguageChoice /><SchemeChoice /></footer>
    </div>
  );
}
