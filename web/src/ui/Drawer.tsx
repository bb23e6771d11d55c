import { CloseButton, Drawer as Sheet, Portal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import { useText } from '@/i18n';
import classes from './Drawer.module.css';

interface Props {
  /** The drawer is open while the address says so: `opened={search.call !== undefined}`. */
  opened: boolean;
  /** Takes the parameter out of the address. */
  onClose: () => void;
  /** What it is about, in the quiet line beside the close button. */
  title: ReactNode;
  children: ReactNode;
}

/**
 * Details at the right of a list. Where there is room it stands beside the list, which stays usable; elsewhere it lies over it. Esc closes it, and focus
 * returns to where it came from.
 */
export function Drawer(props: Props) {
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  return isWide ? <Panel {...props} /> : <Over {...props} />;
}

function Panel(props: Props) {
  useEscape(props.opened, props.onClose);
  // The portal comes first: what is inside is there when it wants the focus.
  return props.opened ? <Portal><Beside {...props} /></Portal> : null;
}

function Beside({ onClose, title, children }: Props) {
  const t = useText();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLDivElement>(null);
  const id = useId();
  useFocusAndReturn(panel, heading);
  useEffect(() => {
    // The frame makes room.
    document.documentElement.dataset['drawer'] = 'open';
    return () => { delete document.documentElement.dataset['drawer']; };
  }, []);
  return (
    <aside ref={panel} className={classes['panel']} aria-labelledby={id}>
      <div className={classes['head']}>
        <div ref={heading} id={id} tabIndex={-1} className={classes['title']}>{title}</div>
        <CloseButton onClick={onClose} aria-label={t('app-close')} />
      </div>
      <div className={classes['body']}>{children}</div>
    </aside>
  );
}

function Over({ opened, onClose, title, children }: Props) {
  const t = useText();
  return (
    <Sheet opened={opened} onClose={onClose} position="right" size="min(100%, 440px)" title={title} closeButtonProps={{ 'aria-label': t('app-close') }} overlayProps={{ backgroundOpacity: 0.35 }} classNames={{ body: classes['sheet'] ?? '' }}>
      {children}
    </Sheet>
  );
}

/** Moves focus into the panel when it opens, and when it closes back to what had it last outside of the panel. */
function useFocusAndReturn(panel: RefObject<HTMLElement | null>, heading: RefObject<HTMLElement | null>) {
  useEffect(() => {
    let before = document.activeElement;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element && panel.current?.contains(target) !== true) before = target;
    };
    heading.current?.focus({ preventScroll: true });
    document.addEventListener('focusin', remember);
    return () => {
      document.removeEventListener('focusin', remember);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [panel, heading]);
}

function useEscape(opened: boolean, onClose: () => void) {
  useEffect(() => {
    if (!opened) return undefined;
    function close(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // What is open above the drawer closes first.
      const isElsewhere = event.target instanceof Element && event.target.closest('[aria-expanded="true"], [role="dialog"], [role="menu"], [role="listbox"]');
      if (!isElsewhere) onClose();
    }
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [opened, onClose]);
}
