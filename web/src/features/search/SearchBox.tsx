import { Kbd, UnstyledButton } from '@mantine/core';
import { useHotkeys, useOs } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '@/i18n';
import classes from './SearchBox.module.css';

const Search = lazy(() => import('./Search'));

/** The way to the search: a field that opens it, and Ctrl/⌘ K from anywhere, whatever letter the layout has on that key. */
export function SearchBox() {
  const t = useText();
  const isMac = ['macos', 'ios'].includes(useOs());
  const [state, setState] = useState({ wasOpened: false, opened: false });
  const open = () => setState({ wasOpened: true, opened: true });
  useHotkeys([['mod+K', open, { usePhysicalKeys: true }]], []);
  return (
    <>
      <UnstyledButton className={classes['box']} onClick={open} aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}>
        <IconSearch size={16} aria-hidden />
        <span className={classes['hint']}>{t('app-search')}</span>
        <Kbd size="xs" className={classes['keys'] ?? ''} aria-hidden>{isMac ? '⌘ K' : 'Ctrl K'}</Kbd>
      </UnstyledButton>
      {state.wasOpened && <Suspense><Search opened={state.opened} onClose={() => setState({ wasOpened: true, opened: false })} /></Suspense>}
    </>
  );
}
