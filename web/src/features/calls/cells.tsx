import { Tooltip } from '@mantine/core';
import type { Call } from '@/api/calls';
import { useFormats, useText } from '@/i18n';
import { Nothing, Person, StatusText, TwoLines } from '@/ui';
import { CallIcon, Outcome } from './CallIcon';
import { hasMarks, isUnnamed, useClientName, useClientNumber, useLineNames } from './names';
import classes from './calls.module.css';

/** Direction, outcome and time. */
export function OutcomeCell({ call }: { call: Call }) {
  const formats = useFormats();
  return (
    <span className={classes['outcome']}>
      <CallIcon call={call} />
      <TwoLines main={<Outcome call={call} />} sub={<span title={formats.fullDateTime(call.started_at)}>{formats.dateTime(call.started_at)}</span>} />
    </span>
  );
}

/** Who called or was called: name and number, or why there is no name. */
export function ClientCell({ call }: { call: Call }) {
  const name = useClientName();
  const about = useClientLine();
  const line = about(call);
  return (
    <TwoLines
      main={<span className={classes['name']}>{name(call)}</span>}
      sub={hasMarks(call) ? <span className={classes['marked']}><Marks call={call} />{line !== '' && <span className={classes['rest']}>{line}</span>}</span> : line}
    />
  );
}

/** The quiet line under the client: the number of who is known, else how things stand. */
export function useClientLine() {
  const t = useText();
  const numberOf = useClientNumber();
  return (call: Call) => {
    const parts: string[] = [];
    if (isUnnamed(call)) parts.push(t('calls-unnamed'));
    else if (call.contact) parts.push(numberOf(call));
    else if (call.company) parts.push(numberOf(call));
    else if (call.candidates.length > 0) parts.push(t('calls-candidates', { count: call.candidates.length }));
    else if (call.client_number && !call.anonymous && call.direction !== 'internal' && !call.service) parts.push(t('calls-not-linked'));
    if (call.contact && call.company) parts.push(call.company.name);
    if (!call.contact && !call.company && call.caller_name) parts.push(`«${call.caller_name}»`);
    return parts.join(' · ');
  };
}

/** Words for calls that are not what most are. */
export function Marks({ call }: { call: Call }) {
  const t = useText();
  const marks = [
    call.callback && { text: t('calls-mark-callback'), about: t('calls-mark-callback-about') },
    call.service && { text: t('calls-mark-service'), about: t('calls-mark-service-about') },
    call.direction === 'internal' && !call.service && { text: t('calls-mark-internal'), about: t('calls-mark-internal-about') },
    call.by_hand !== null && { text: t('calls-mark-by-hand'), about: t('calls-mark-by-hand-about') },
    call.target === true && { text: t('calls-mark-target'), about: t('calls-mark-target-about') },
  ].filter(mark => mark !== false);
  return marks.map(({ text, about }) => <Tooltip key={text} label={about} multiline maw={260}><span className={classes['mark']}>{text}</span></Tooltip>);
}

/** Who talked or called; somebody who is not mapped as the source names them, with a word on it. */
export function ManagerCell({ call }: { call: Call }) {
  const t = useText();
  if (call.employee) {
    if (!call.employee_uncertain) return <Person name={call.employee.name} />;
    return <Tooltip label={t('calls-uncertain-about')} multiline maw={260}><span className={classes['manager']}><Person name={call.employee.name} /><span className={classes['doubt']}>?</span></span></Tooltip>;
  }
  if (!call.employee_hint) return <Nothing />;
  return <Tooltip label={t('calls-unmapped-about')} multiline maw={260}><span className={classes['manager']}><TwoLines main={call.employee_hint} sub={t('calls-unmapped')} /></span></Tooltip>;
}

/** The company's number. */
export function LineCell({ call }: { call: Call }) {
  const formats = useFormats();
  const nameOf = useLineNames();
  if (!call.line_number) return <Nothing />;
  const name = nameOf(call.line_number);
  return name === null ? formats.phone(call.line_number) : <TwoLines main={name} sub={formats.phone(call.line_number)} />;
}

/** What it led to, and the campaign that it came from. */
export function AboutCell({ call }: { call: Call }) {
  const campaign = campaignOf(call);
  if (call.result) return <TwoLines main={call.result} sub={campaign} />;
  return campaign !== null && <StatusText tone="dim">{campaign}</StatusText>;
}

/** Source and campaign in short; `(not set)` and the like say nothing. */
export function campaignOf({ utm }: Pick<Call, 'utm'>): string | null {
  const said = [utm['utm_source'], utm['utm_campaign'] ?? utm['utm_medium']].filter(value => value !== undefined && value !== '' && !value.startsWith('('));
  return said.length === 0 ? null : said.join(' / ');
}
