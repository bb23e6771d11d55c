import { ActionIcon, Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { CANDIDATES, type ForwardCandidate } from '@/api/forwarding';
import { useText } from '@/i18n';
import { moved } from './order';
import classes from './forward.module.css';

interface Props { value: readonly ForwardCandidate[]; error: string | undefined; onChange: (order: ForwardCandidate[]) => void }

/** Who is asked for, one after the other: each can be switched off, and moved by its buttons or by Alt with an arrow. */
export function OrderList({ value, error, onChange }: Props) {
  const t = useText();
  const list = useRef<HTMLOListElement>(null);
  const [last, setLast] = useState<{ rule: ForwardCandidate; control: string } | null>(null);
  const rows = [...value, ...CANDIDATES.filter(rule => !value.includes(rule))];
  useEffect(() => {
    // A row that moves takes the focus along.
    if (last !== null) list.current?.querySelector<HTMLElement>(`[data-rule="${last.rule}"] [data-control="${last.control}"]`)?.focus();
  }, [last, value]);
  const move = (rule: ForwardCandidate, by: -1 | 1, control: string) => {
    const order = moved(value, rule, by);
    if (order === null) return;
    onChange(order);
    // At the end the button of this direction is gone.
    const isLast = order.indexOf(rule) === (by < 0 ? 0 : order.length - 1);
    setLast({ rule, control: control === 'switch' || !isLast ? control : by < 0 ? 'down' : 'up' });
  };
  const onKey = (rule: ForwardCandidate) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(rule, event.key === 'ArrowUp' ? -1 : 1, 'switch');
  };
  return (
    <div role="group" aria-labelledby="forward-order">
      <div id="forward-order" className={classes['label']}>{t('forwarding-order')}</div>
      <p className={classes['about']}>{t('forwarding-order-about')}</p>
      <ol ref={list} className={classes['order']}>
        {rows.map((rule, at) => {
          const isOn = value.includes(rule);
          const name = t(`forwarding-rule-${rule}`);
          return (
            <li key={rule} data-rule={rule} data-on={isOn || undefined}>
              <span className={classes['place']} aria-hidden>{isOn ? at + 1 : ''}</span>
              <Switch
                data-control="switch" label={name} description={t(`forwarding-rule-${rule}-about`)} checked={isOn} onKeyDown={onKey(rule)}
                onChange={event => onChange(event.currentTarget.checked ? [...value, rule] : value.filter(one => one !== rule))}
              />
              <span className={classes['moves']}>
                {isOn && at > 0 && <ActionIcon data-control="up" variant="subtle" color="gray" size={32} aria-label={t('forwarding-move-up', { rule: name })} onClick={() => move(rule, -1, 'up')}><IconArrowUp size={16} /></ActionIcon>}
                {isOn && at < value.length - 1 && <ActionIcon data-control="down" variant="subtle" color="gray" size={32} aria-label={t('forwarding-move-down', { rule: name })} onClick={() => move(rule, 1, 'down')}><IconArrowDown size={16} /></ActionIcon>}
              </span>
            </li>
          );
        })}
      </ol>
      <span role="status" className={classes['spoken']}>{last !== null && value.includes(last.rule) ? t('forwarding-moved', { rule: t(`forwarding-rule-${last.rule}`), place: value.indexOf(last.rule) + 1 }) : ''}</span>
      {value.length === 0 && <p className={classes['warning']} role="status">{t('forwarding-order-empty')}</p>}
      {error !== undefined && <p className={classes['error']}>{error}</p>}
    </div>
  );
}
