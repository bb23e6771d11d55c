import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormats } from '@/i18n';
import { useNow } from './useNow';
import classes from './values.module.css';

/** A phone in international form; what is no public number as it came. */
export function PhoneText({ number }: { number: { e164?: string | null; raw: string } }) {
  const formats = useFormats();
  return <span className={classes['phone']}>{formats.phone(number)}</span>;
}

/** A length of time, as `4:00`; a dash if it is not known. */
export function Duration({ seconds }: { seconds: number | null }) {
  const formats = useFormats();
  return seconds === null ? <Nothing /> : <span className={classes['number']}>{formats.duration(seconds)}</span>;
}

/** When, by day and clock of the workspace; everything in the tooltip. */
export function DateTime({ at }: { at: string | null }) {
  const formats = useFormats();
  if (at === null) return <Nothing />;
  return <Tooltip label={formats.fullDateTime(at)}><time dateTime={at} className={classes['number']}>{formats.dateTime(at)}</time></Tooltip>;
}

/** How long ago; goes on by itself. */
export function RelativeTime({ at }: { at: string | null }) {
  const formats = useFormats();
  const now = useNow(30_000);
  if (at === null) return <Nothing />;
  return <Tooltip label={formats.fullDateTime(at)}><time dateTime={at}>{formats.relative(at, now)}</time></Tooltip>;
}

export type Tone = 'good' | 'bad' | 'warn' | 'info' | 'plain' | 'dim';

/** A state in words. Its tone is a colour only where that says something: `plain` is the default. */
export function StatusText({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classes['status']} data-tone={tone}>{children}</span>;
}

/** Main line and a quieter one below, as the rows of tables have them. */
export function TwoLines({ main, sub }: { main: ReactNode; sub?: ReactNode }) {
  return (
    <span className={classes['lines']}>
      <span className={classes['main']}>{main}</span>
      {sub !== undefined && sub !== null && sub !== '' && <span className={classes['sub']}>{sub}</span>}
    </span>
  );
}

export function Nothing() {
  return <span className={classes['nothing']}>—</span>;
}
