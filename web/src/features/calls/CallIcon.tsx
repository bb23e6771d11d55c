import { createElement } from 'react';
import type { Call } from '@/api/calls';
import { useText } from '@/i18n';
import { StatusText } from '@/ui';
import { iconOf, iconToneOf, toneOf } from './state';
import classes from './calls.module.css';

type State = Pick<Call, 'direction' | 'outcome' | 'missed'>;

/** Direction and outcome as a sign; the direction is said to those who do not see it. */
export function CallIcon({ call, size = 18 }: { call: State; size?: number }) {
  const t = useText();
  return (
    <StatusText tone={iconToneOf(call)}>
      {createElement(iconOf(call), { size, 'stroke': 1.8, 'className': classes['icon'] ?? '', 'role': 'img', 'aria-label': t(`calls-direction-${call.direction}`) })}
    </StatusText>
  );
}

/** How a call stands, in words. */
export function Outcome({ call }: { call: State & Pick<Call, 'phase'> }) {
  const t = useText();
  const word = call.outcome === null ? t(`calls-phase-${call.phase}`) : t(`calls-outcome-${call.outcome}`);
  return <StatusText tone={toneOf(call)}>{word}</StatusText>;
}
