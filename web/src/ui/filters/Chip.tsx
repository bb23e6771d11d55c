import { Button, CloseButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { useText } from '@/i18n';
import classes from './FilterBar.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> { label: string; /** What is chosen, in words. */ shown: string | undefined; /** The name stands before what is chosen, which says too little alone. */ showsName?: boolean | undefined; onClear: () => void; ref?: Ref<HTMLButtonElement>; children?: ReactNode }

/** The button of a filter: its name, or what is chosen, with a cross that takes it away. */
export function Chip({ label, shown, showsName = false, onClear, ref, ...button }: Props) {
  const t = useText();
  const isSet = shown !== undefined;
  return (
    <span className={classes['group']} data-set={isSet || undefined}>
      <Button {...button} {...(ref ? { ref } : {})} h={32} px="sm" fw={500} variant="default" className={classes['chip'] ?? ''} data-set={isSet || undefined} rightSection={isSet ? undefined : <IconChevronDown size={14} />} aria-label={isSet ? `${label}: ${shown}` : label}>
        {isSet && showsName ? `${label}: ${shown}` : shown ?? label}
      </Button>
      {isSet && <CloseButton className={classes['cross'] ?? ''} variant="transparent" iconSize={14} onClick={onClear} aria-label={t('app-filter-remove', { filter: label })} />}
    </span>
  );
}
