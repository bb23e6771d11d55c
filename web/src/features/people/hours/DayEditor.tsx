import { ActionIcon, Checkbox, Menu, Tooltip } from '@mantine/core';
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react';
import { useFormats, useText } from '@/i18n';
import { ClockInput } from './ClockInput';
import { DAYS, dayName, nextPart, partsOf, textOf, wrongIn, type DayName } from './hours';
import classes from './hours.module.css';

/** More parts of a day than this are a mistake. */
const MOST_PARTS = 8;

interface Props {
  day: DayName;
  parts: readonly string[];
  isAsked: boolean;
  /** The days on which people work. */
  busy: readonly DayName[];
  onChange: (parts: string[]) => void;
  onCopy: (to: readonly DayName[]) => void;
}

/** One day: whether people work, when, and the same for other days. */
export function DayEditor({ day, parts, isAsked, busy, onChange, onCopy }: Props) {
  const t = useText();
  const { language } = useFormats();
  const name = dayName(day, language, 'long');
  const isOn = parts.length > 0;
  const wrong = wrongIn(parts);
  const shown = partsOf(parts);
  const change = (at: number, part: [string, string]) => onChange(shown.map((old, index) => textOf(index === at ? part : old)));
  return (
    <div className={classes['day']} role="group" aria-label={name}>
      <Checkbox className={classes['name'] ?? ''} label={dayName(day, language, 'short')} aria-label={name} checked={isOn} onChange={event => onChange(event.currentTarget.checked ? ['09:00-18:00'] : [])} />
      <div className={classes['parts']}>
        {!isOn && <span className={classes['free']}>{t('people-hours-free')}</span>}
        {shown.map(([from, until], at) => (
          <div key={at} className={classes['part']}>
            <ClockInput label={t('people-hours-from', { day: name })} value={from} isAsked={isAsked} onChange={text => change(at, [text, until])} />
            <span aria-hidden>–</span>
            <ClockInput label={t('people-hours-until', { day: name })} value={until} isAsked={isAsked} onChange={text => change(at, [from, text])} />
            {shown.length > 1 && <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('people-hours-remove', { day: name, time: `${from}–${until}` })} onClick={() => onChange(parts.filter((_, index) => index !== at))}><IconX size={15} /></ActionIcon>}
          </div>
        ))}
        {(wrong === 'order' || wrong === 'meets') && <span className={classes['error']} role="alert">{t(`people-hours-wrong-${wrong}`)}</span>}
      </div>
      <span className={classes['acts']}>
        {isOn && (
          <>
            {parts.length < MOST_PARTS && (
              <Tooltip label={t('people-hours-add', { day: name })}>
                <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('people-hours-add', { day: name })} onClick={() => onChange([...parts, textOf(nextPart(parts))])}><IconPlus size={16} /></ActionIcon>
              </Tooltip>
            )}
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('people-hours-copy', { day: name })}><IconCopy size={15} /></ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Label>{t('people-hours-copy', { day: name })}</Menu.Label>
                {busy.length > 1 && <Menu.Item onClick={() => onCopy(busy)}>{t('people-hours-copy-busy')}</Menu.Item>}
                <Menu.Item onClick={() => onCopy(DAYS.slice(0, 5))}>{t('people-hours-copy-weekdays')}</Menu.Item>
                <Menu.Item onClick={() => onCopy(DAYS)}>{t('people-hours-copy-all')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        )}
      </span>
    </div>
  );
}
