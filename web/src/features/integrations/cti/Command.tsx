import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { useText } from '@/i18n';
import { useCopy } from '@/ui';
import classes from './cti.module.css';

/** A command for a terminal, whole, with a button that copies it. */
export function Command({ title, command }: { title: string; command: string }) {
  const t = useText();
  const id = useId();
  const text = useRef<HTMLPreElement>(null);
  const { copied, copy } = useCopy(command, () => text.current && window.getSelection()?.selectAllChildren(text.current));
  return (
    <figure className={classes['command']} aria-labelledby={id}>
      <figcaption>
        <span id={id}>{title}</span>
        <Button variant="subtle" size="compact-sm" leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />} onClick={copy} aria-label={`${copied ? t('app-copied') : t('app-copy')}: ${title}`}>
          <span aria-live="polite">{copied ? t('app-copied') : t('app-copy')}</span>
        </Button>
      </figcaption>
      <pre ref={text}><code>{command}</code></pre>
    </figure>
  );
}
