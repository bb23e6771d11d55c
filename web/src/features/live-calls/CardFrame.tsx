import { ActionIcon, CloseButton, Popover, Tooltip } from '@mantine/core';
import { IconDots, type Icon } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useText } from '@/i18n';
import { StatusText, type Tone } from '@/ui';
import { LiveChoices } from './LiveChoices';
import classes from './live.module.css';

interface Props {
  Icon: Icon;
  tone: Tone;
  /** How it stands, in a few words. */
  state: ReactNode;
  /** At the right of it, such as the running time. */
  clock?: ReactNode;
  title: ReactNode;
  /** Told when the focus comes in and goes out. */
  onHeld?: (isHeld: boolean) => void;
  onDismiss: () => void;
  children?: ReactNode;
}

/** What all cards have: how it stands, who it is, the menu, and the way to put it away; Esc does, too, while the focus is inside. */
export function CardFrame({ Icon, tone, state, clock, title, onHeld, onDismiss, children }: Props) {
  const t = useText();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const dismiss = () => {
    // The focus does not get lost with the card.
    document.getElementById('main')?.focus({ preventScroll: true });
    onDismiss();
  };
  return (
    // The keys of a card are those of what is inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      className={classes['card']} aria-labelledby={id}
      onFocus={() => onHeld?.(true)} onBlur={event => { if (!event.currentTarget.contains(event.relatedTarget)) onHeld?.(false); }}
      onKeyDown={event => {
        // What drops down from here closes by itself.
        if (event.key !== 'Escape' || event.defaultPrevented || opened || !event.currentTarget.contains(event.target as Node)) return;
        event.preventDefault();
        dismiss();
      }}
    >
      <div className={classes['head']}>
        <StatusText tone={tone}><span className={classes['state']}><Icon size={17} stroke={1.8} className={classes['icon'] ?? ''} aria-hidden />{state}</span></StatusText>
        <span className={classes['clock']}>{clock}</span>
        <Popover opened={opened} onChange={setOpened} position="top-end" width={264} withRoles trapFocus returnFocus>
          <Popover.Target>
            <Tooltip label={t('live-choices')} disabled={opened}>
              <ActionIcon size={24} variant="subtle" color="gray" c="dimmed" aria-label={t('live-choices')} onClick={() => setOpened(open => !open)}><IconDots size={16} /></ActionIcon>
            </Tooltip>
          </Popover.Target>
          <Popover.Dropdown p={6} aria-label={t('live-choices')}><LiveChoices /></Popover.Dropdown>
        </Popover>
        <CloseButton size={24} iconSize={16} c="dimmed" aria-label={t('live-dismiss')} onClick={dismiss} />
      </div>
      <h2 id={id} className={classes['title']}>{title}</h2>
      {children}
    </article>
  );
}
