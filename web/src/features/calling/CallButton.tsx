import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useFormats, useText } from '@/i18n';
import { useCallFailed } from './useCallFailed';
import { useCallOut } from './useCallOut';
import classes from './calling.module.css';

interface Props {
  number: { e164?: string | null; raw: string };
  /** The contact whose number it is. */
  contactId?: string | undefined;
  /** It shows when a mouse or the focus comes near, and always where there is no mouse. */
  isQuiet?: boolean;
  size?: number;
  className?: string | undefined;
  onCalled?: () => void;
}

/** Calls a number. What is no public number cannot be called, and has no button. */
export function CallButton({ number, contactId, isQuiet = false, size = 26, className = '', onCalled }: Props) {
  const t = useText();
  const formats = useFormats();
  const failed = useCallFailed();
  const call = useCallOut();
  const { e164 } = number;
  if (e164 == null) return null;
  const label = t('calling-call', { number: formats.phone(number) });
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle" color="gray" c="inherit" size={size} className={`${isQuiet ? classes['quiet'] : ''} ${className}`} aria-label={label} loading={call.isPending}
        onClick={() => call.mutate({ to: e164, contactId }, { onSuccess: onCalled, onError: error => failed(error) })}
      >
        <IconPhone size={Math.round(size * 0.58)} stroke={1.8} />
      </ActionIcon>
    </Tooltip>
  );
}
