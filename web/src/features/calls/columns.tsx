import type { Call } from '@/api/calls';
import { useText } from '@/i18n';
import { CallButton } from '@/features/calling/CallButton';
import { PlayButton } from '@/features/recording/PlayButton';
import { useTrack } from '@/features/recording/useTrack';
import type { Column } from '@/ui';
import { Talk, Wait } from './CallClock';
import { AboutCell, ClientCell, LineCell, ManagerCell, OutcomeCell } from './cells';
import classes from './calls.module.css';

/** The columns of the calls. */
export function useCallColumns(): Column<Call>[] {
  const t = useText();
  return [
    { id: 'outcome', head: t('calls-column-outcome'), width: 176, cell: call => <OutcomeCell call={call} /> },
    { id: 'client', head: t('calls-column-client'), isLink: true, cell: call => <ClientCell call={call} />, aside: call => <CallCell call={call} /> },
    { id: 'line', head: t('calls-column-line'), width: 156, from: 75, cell: call => <LineCell call={call} /> },
    { id: 'manager', head: t('calls-column-manager'), width: 184, from: 62, cell: call => <ManagerCell call={call} /> },
    { id: 'about', head: t('calls-column-about'), width: 152, from: 75, cell: call => <AboutCell call={call} /> },
    { id: 'wait', head: t('calls-column-wait'), width: 104, align: 'right', cell: call => <Wait call={call} /> },
    { id: 'talk', head: t('calls-column-talk'), width: 84, align: 'right', cell: call => <Talk call={call} /> },
    { id: 'play', head: <span className={classes['spoken']}>{t('calls-column-recording')}</span>, width: 52, align: 'right', cell: call => <PlayCell call={call} /> },
  ];
}

/** The call button of a row: to whom it says it was. */
export function CallCell({ call }: { call: Call }) {
  if (!call.client_number || call.anonymous || call.direction === 'internal' || call.service) return null;
  return <CallButton number={call.client_number} contactId={call.contact?.id} isQuiet />;
}

/** The play button of a row, if there is something to be played. */
export function PlayCell({ call }: { call: Call }) {
  const track = useTrack(call);
  return track && <PlayButton track={track} />;
}
