import { Link, type LinkProps } from '@tanstack/react-router';
import { numberOf, type Waiting } from '@/api/waiting';
import { CallButton } from '@/features/calling/CallButton';
import { useLineNames } from '@/features/calls/names';
import { useFormats, useText } from '@/i18n';
import { Nothing, Person, StatusText, TwoLines } from '@/ui';
import { waitedText } from './queue';
import { TakenCell } from './TakenCell';
import type { useTake } from './useTake';
import classes from './waiting.module.css';

interface Props { waiting: Waiting; now: number; link: LinkProps; isOpen: boolean; taking: ReturnType<typeof useTake> }

/** A client who waits: how long, who, how often they tried, and who calls them back. */
export function WaitingRow({ waiting, now, link, isOpen, taking }: Props) {
  const t = useText();
  const formats = useFormats();
  const lineName = useLineNames();
  const { phone, contact, company, responsible, line, task } = waiting;
  const number = formats.phone(phone);
  const who = contact ?? company;
  const name = who ? formats.name(who.name) : number;
  const lineText = line === null ? null : lineName({ e164: line, raw: line }) ?? formats.phone({ e164: line, raw: line });
  const isOverdue = task?.due_at != null && Date.parse(task.due_at) < now;
  return (
    <li className={classes['row']} data-row={numberOf(waiting)} data-open={isOpen || undefined}>
      <span className={classes['waits']}>
        <StatusText tone={isOverdue ? 'bad' : 'plain'}><time dateTime={waiting.first_missed_at} title={formats.fullDateTime(waiting.first_missed_at)}>{waitedText(waiting.first_missed_at, now, formats.language)}</time></StatusText>
      </span>
      <Link {...link} className={classes['link']} data-row-link aria-current={isOpen ? 'true' : undefined} resetScroll={false}>
        <TwoLines main={<span className={classes['name']}>{name}</span>} sub={[name === number ? t(contact ? 'calls-unnamed' : 'queue-stranger') : number, contact && company ? company.name : null].filter(Boolean).join(' · ')} />
      </Link>
      <span className={classes['missed']}><TwoLines main={t('queue-missed', { count: waiting.missed_calls })} sub={formats.dateTime(waiting.last_missed_at)} /></span>
      <span className={classes['line']}>{lineText ?? <Nothing />}</span>
      <span className={classes['responsible']}><Person name={responsible?.name ?? null} /></span>
      <span className={classes['take']}><TakenCell waiting={waiting} now={now} taking={taking} name={name} /></span>
      <span className={classes['call']}><CallButton number={phone} contactId={contact?.id} size={30} /></span>
    </li>
  );
}
