import type { Call } from '@/api/calls';
import { useFormats, useText } from '@/i18n';
import { Duration, Person, PhoneText, StatusText, TwoLines, type Column, type Tone } from '@/ui';

const TONES: Record<string, Tone> = { answered: 'good', missed: 'bad', declined: 'bad', voicemail: 'warn', busy: 'warn', failed: 'warn', no_answer: 'dim', unknown: 'dim' };

/** The columns of the calls. */
export function useCallColumns(): Column<Call>[] {
  const t = useText();
  const formats = useFormats();
  return [
    { id: 'number', head: t('calls-column-number'), width: 190, isLink: true, cell: call => <NumberCell call={call} /> },
    { id: 'contact', head: t('calls-column-contact'), cell: call => (call.contact ? formats.name(call.contact.name) : <StatusText tone="dim">{t('calls-not-linked')}</StatusText>) },
    { id: 'outcome', head: t('calls-column-outcome'), width: 150, cell: call => <Outcome call={call} /> },
    { id: 'manager', head: t('calls-column-manager'), width: 200, from: 62, cell: call => <Person name={call.employee?.name ?? call.employee_hint} /> },
    { id: 'duration', head: t('calls-column-duration'), width: 90, align: 'right', cell: call => <Duration seconds={call.talk_seconds > 0 ? call.talk_seconds : call.wait_seconds} /> },
  ];
}

function NumberCell({ call }: { call: Call }) {
  const t = useText();
  const formats = useFormats();
  return <TwoLines main={call.client_number ? <PhoneText number={call.client_number} /> : t('calls-hidden')} sub={call.started_at && formats.dateTime(call.started_at)} />;
}

/** How a call stands, in words. */
export function Outcome({ call }: { call: Call }) {
  const t = useText();
  if (call.outcome === null) return <StatusText tone="info">{t(`calls-phase-${call.phase}`)}</StatusText>;
  return <StatusText tone={TONES[call.outcome] ?? 'plain'}>{t(`calls-outcome-${call.outcome}`)}</StatusText>;
}

/** A call on a phone. */
export function CallCard({ call }: { call: Call }) {
  const t = useText();
  const formats = useFormats();
  const number = call.client_number ? formats.phone(call.client_number) : t('calls-hidden');
  return (
    <span style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
      <TwoLines main={call.contact ? formats.name(call.contact.name) : number} sub={[call.contact && number, call.started_at && formats.dateTime(call.started_at)].filter(Boolean).join(' · ')} />
      <span style={{ textAlign: 'right', flex: 'none' }}><TwoLines main={<Outcome call={call} />} sub={<Duration seconds={call.talk_seconds > 0 ? call.talk_seconds : call.wait_seconds} />} /></span>
    </span>
  );
}
