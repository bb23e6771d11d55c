import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { clockText, readClock } from './clock';
import classes from './hours.module.css';

interface Props { label: string; value: string; isAsked?: boolean; onChange: (text: string) => void }

/** A clock of 24 hours as text: native fields follow the browser's language instead of the reader's. */
export function ClockInput({ label, value, isAsked = false, onChange }: Props) {
  const [wasLeft, setLeft] = useState(false);
  const minutes = readClock(value);
  return (
    <TextInput
      size="xs" className={classes['clock'] ?? ''} aria-label={label} value={value} error={minutes === null && (wasLeft || isAsked)} inputMode="numeric" autoComplete="off" placeholder="09:00" maxLength={5}
      onChange={event => onChange(event.currentTarget.value)} onFocus={event => event.currentTarget.select()}
      onBlur={() => { setLeft(true); if (minutes !== null && clockText(minutes) !== value) onChange(clockText(minutes)); }}
    />
  );
}
