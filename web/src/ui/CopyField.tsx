import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useText } from '@/i18n';
import { useCopy } from './useCopy';
import classes from './CopyField.module.css';

interface Props { value: string; label: string; description?: string }

/** Something to be pasted elsewhere, with a button that copies it. */
export function CopyField({ value, label, description }: Props) {
  const t = useText();
  const { field, copied, copy } = useCopy(value);
  return (
    <div className={classes['row']}>
      <TextInput ref={field} label={label} description={description} value={value} readOnly className={classes['field']} classNames={{ input: classes['input'] }} onFocus={event => event.currentTarget.select()} />
      <Button variant="default" leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={copy}>
        <span aria-live="polite">{copied ? t('app-copied') : t('app-copy')}</span>
      </Button>
    </div>
  );
}
