import { ActionIcon, Button, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useText } from '@/i18n';
import { saidOf } from '../problems';
import { movedTo, newChoice, type DraftChoice, type Fault } from './draft';
import classes from './settings.module.css';

interface Props { choices: DraftChoice[]; fault: Fault | null; error: unknown; onChange: (choices: DraftChoice[]) => void }

/** What may be chosen, in its order: renamed where it stands, moved by buttons or by Alt with an arrow; Enter adds the next one. */
export function ChoiceList({ choices, fault, error, onChange }: Props) {
  const t = useText();
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<string | null>(null);
  useEffect(() => {
    if (focus.current === null) return;
    list.current?.querySelector<HTMLInputElement>(`li[data-key="${focus.current}"] input`)?.focus();
    focus.current = null;
  }, [choices]);
  const add = (after = choices.length - 1) => {
    const choice = newChoice();
    focus.current = choice.key;
    onChange([...choices.slice(0, after + 1), choice, ...choices.slice(after + 1)]);
  };
  const move = (at: number, by: -1 | 1) => {
    if (at + by < 0 || at + by >= choices.length) return;
    focus.current = choices[at]?.key ?? null;
    onChange(movedTo(choices, at, at + by));
  };
  const onKey = (at: number) => (event: KeyboardEvent) => {
    if (event.key === 'Enter') { event.preventDefault(); add(at); }
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) { event.preventDefault(); move(at, event.key === 'ArrowUp' ? -1 : 1); }
  };
  return (
    <fieldset className={classes['plain']}>
      <legend>
        <Text component="span" size="sm" fw={500} display="block">{t('fields-choices')}</Text>
        <Text component="span" size="xs" c="dimmed" display="block">{t('fields-choices-about')}</Text>
      </legend>
      <ol ref={list} className={classes['choices']}>
        {choices.map((choice, at) => {
          const name = choice.name.trim() === '' ? t('fields-choice-number', { number: at + 1 }) : choice.name;
          return (
            <li key={choice.key} data-key={choice.key}>
              <TextInput
                className={classes['choice'] ?? ''} aria-label={t('fields-choice-number', { number: at + 1 })} autoComplete="off" maxLength={200} value={choice.name} onKeyDown={onKey(at)}
                onChange={event => onChange(choices.map(one => (one.key === choice.key ? { ...one, name: event.currentTarget.value } : one)))}
                error={fault?.at === 'choice' && fault.key === choice.key ? (fault.why === 'twice' ? t('fields-choice-twice') : t('app-required')) : saidOf(error, 'choices', at)}
              />
              <ActionIcon variant="subtle" color="gray" size={34} className={at === 0 ? classes['edge'] ?? '' : ''} aria-label={t('fields-choice-up', { name })} onClick={() => move(at, -1)}><IconArrowUp size={16} /></ActionIcon>
              <ActionIcon variant="subtle" color="gray" size={34} className={at === choices.length - 1 ? classes['edge'] ?? '' : ''} aria-label={t('fields-choice-down', { name })} onClick={() => move(at, 1)}><IconArrowDown size={16} /></ActionIcon>
              <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('fields-remove', { value: name })} onClick={() => onChange(choices.filter(({ key }) => key !== choice.key))}><IconX size={16} /></ActionIcon>
            </li>
          );
        })}
      </ol>
      {fault?.at === 'choices' && <p className={classes['said']} role="alert">{t('fields-choices-needed')}</p>}
      {saidOf(error, 'choices') !== undefined && <p className={classes['said']} role="alert">{saidOf(error, 'choices')}</p>}
      <Button variant="subtle" size="compact-md" leftSection={<IconPlus size={14} />} onClick={() => add()}>{t('fields-choice-add')}</Button>
    </fieldset>
  );
}
