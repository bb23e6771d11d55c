import { useQuery } from '@tanstack/react-query';
import { isCti, type ConnectionSetup } from '@/api/connections';
import { useText } from '@/i18n';
import { Failed } from '@/ui';
import { Step } from '../Step';
import { AskAddress } from '../cti/AskAddress';
import { ForwardAddress } from './ForwardAddress';
import { ForwardLight } from './ForwardLight';
import { ForwardSettings } from './ForwardSettings';
import { TryNumber } from './TryNumber';
import { watchedStandingQuery } from './standing';

/** Whom an incoming call rings first. */
export function StepForward({ connection, number }: { connection: ConnectionSetup; number: number }) {
  const t = useText();
  const standing = useQuery(watchedStandingQuery(connection.id));
  return (
    <Step id="forward" number={number} title={t('forwarding-step')} about={t(isCti(connection) ? 'cti-forward-about' : 'forwarding-about')} isDone={standing.data?.first_asked_at != null}>
      {isCti(connection) ? <AskAddress connection={connection} /> : <ForwardAddress connection={connection} />}
      {standing.isError && standing.data === undefined ? <Failed error={standing.error} onRetry={() => void standing.refetch()} /> : <ForwardLight connection={connection} standing={standing.data} />}
      <ForwardSettings connection={connection} />
      <TryNumber connectionId={connection.id} />
    </Step>
  );
}
