import { UnstyledButton } from '@mantine/core';
import { useRef } from 'react';
import { useText } from '@/i18n';
import classes from './calling.module.css';

const KEYS: [key: string, letters?: string][] = [
  ['1', ''], ['2', 'ABC'], ['3', 'DEF'], ['4', 'GHI'], ['5', 'JKL'], ['6', 'MNO'], ['7', 'PQRS'], ['8', 'TUV'], ['9', 'WXYZ'], ['*'], ['0', '+'], ['#'],
];
/** How long 0 is held for a plus, as on every phone. */
const HOLD_MS = 500;

/** The keys of a telephone. The focus stays where the number is typed. */
export function Keys({ onKey }: { onKey: (key: string) => void }) {
  const t = useText();
  const hold = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isHeld = useRef(false);
  const press = (key: string) => {
    isHeld.current = false;
    if (key !== '0') return;
    hold.current = setTimeout(() => {
      isHeld.current = true;
      onKey('+');
    }, HOLD_MS);
  };
  const release = () => clearTimeout(hold.current);
  return (
    <div role="group" aria-label={t('calling-keys')} className={classes['keys']}>
      {KEYS.map(([key, letters]) => (
        <UnstyledButton
          key={key} className={classes['key']} data-letters={letters} onMouseDown={event => event.preventDefault()} onPointerDown={() => press(key)} onPointerUp={release} onPointerLeave={release}
          onContextMenu={event => event.preventDefault()} onClick={() => { if (!isHeld.current) onKey(key); }}
        >
          {key}
        </UnstyledButton>
      ))}
    </div>
  );
}
