import type { ReactNode } from 'react';
import type { Call } from '@/api/calls';
import { useFormats, useText } from '@/i18n';
import { TwoLines } from '@/ui';
import { Talk, Wait } from './CallClock';
import { useLineNames } from './names';
import { Section } from './Section';
import classes from './drawer.module.css';

/** Campaign fields in the order in which people read them; what else came stands behind them under its own name. */
const CAMPAIGN = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'];
const isSaid = (value: string | null | undefined): value is string => value !== undefined && value !== null && value !== '' && !/^\(.*\)$/.test(value);

/** Everything else that is known of a call. */
export function CallFacts({ call }: { call: Call }) {
  const t = useText();
  const formats = useFormats();
  const lineName = useLineNames();
  const line = call.line_number;
  const others = Object.keys(call.utm).filter(name => !CAMPAIGN.includes(name)).sort();
  const facts: [string, ReactNode][] = [
    [t('calls-column-wait'), <Wait key="wait" call={call} />],
    [t('calls-column-talk'), <Talk key="talk" call={call} />],
  ];
  if (line) facts.push([t('calls-column-line'), lineName(line) === null ? formats.phone(line) : <TwoLines key="line" main={lineName(line)} sub={formats.phone(line)} />]);
  if (isSaid(call.department)) facts.push([t('calls-fact-department'), call.department]);
  if (isSaid(call.scheme)) facts.push([t('calls-fact-scheme'), call.scheme]);
  if (call.target !== null) facts.push([t('calls-fact-target'), call.target ? t('app-yes') : t('app-no')]);
  if (isSaid(call.source_status)) facts.push([t('calls-fact-status'), call.source_status]);
  const campaign = [
    ...CAMPAIGN.map((name): [string, string | undefined] => [t(`calls-fact-${name}`), call.utm[name]]),
    ...others.map((name): [string, string | undefined] => [name, call.utm[name]]),
  ].filter((pair): pair is [string, string] => isSaid(pair[1]));
  return (
    <>
      <dl className={classes['facts']}>{facts.map(([name, value]) => <Fact key={name} name={name}>{value}</Fact>)}</dl>
      {campaign.length > 0 && (
        <Section title={t('calls-campaign')}>
          <dl className={classes['facts']}>{campaign.map(([name, value]) => <Fact key={name} name={name} isWide={value.length > 22}>{value}</Fact>)}</dl>
        </Section>
      )}
    </>
  );
}

function Fact({ name, isWide = false, children }: { name: string; isWide?: boolean; children: ReactNode }) {
  return <div className={classes['fact']} data-wide={isWide || undefined}><dt>{name}</dt><dd>{children}</dd></div>;
}
