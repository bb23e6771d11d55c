import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '@/i18n';
import classes from './CopyField.module.css';

interface Props { value: string; label: string; description?: string }

/** Something to be pasted elsewhere, with a button that copies it. */
export function CopyField({ value, label, description }: Props) {
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    const clipboard = (navigator as Partial<Navigator>).clipboard;
    try {
      // Pages over plain http have no clipboard.
      if (clipboard === undefined) throw new Error('no clipboard');
      await clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Selected, so that Ctrl C is all that is left to do.
      field.current?.focus();
      field.current?.select();
    }
  }

  return (
    <div className={classes['row']}>
      <TextInput ref={field} label={label} description={description} value={value} readOnly className={classes['field']} classNames={{ input: classes['input'] }} onFocus={event => event.currentTarget.select()} />
      <Button variant="default" leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={() => void copy()}>
        <span aria-live="polite">{copied ? t('app-copied') : t('app-copy')}</span>
      </Button>
    </div>
  );
}
