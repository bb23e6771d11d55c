import { IconAlertTriangle } from '@tabler/icons-react';
import { isCti, type ConnectionSetup } from '@/api/connections';
import type { ForwardStanding } from '@/api/forwarding';
import { useFormats, useText } from '@/i18n';
import { RelativeTime, StatusText, TextLink } from '@/ui';
import { Light } from '../Light';
import { RotateAddress } from '../RotateAddress';
import { REASON_TONES } from './words';
import classes from './forward.module.css';

/** Whether telephony asks, how it was answered in the last day, and which lines never ask. */
export function ForwardLight({ connection, standing }: { connection: ConnectionSetup; standing: ForwardStanding | undefined }) {
  const t = useText();
  const formats = useFormats();
  const lastAt = standing?.last_asked_at ?? null;
  const light = lastAt === null ? 'waiting' : 'arriving';
  const answers = [...standing?.answers ?? []].sort((a, b) => b.count - a.count);
  return (
    <div className={classes['standing']}>
      <div className={classes['lights']}>
        <span role="status"><Light standing={light}>{t(isCti(connection) && light === 'arriving' ? 'cti-forward-arriving' : `forwarding-light-${light}`)}{lastAt !== null && <>{' · '}<RelativeTime at={lastAt} /></>}</Light></span>
        {lastAt !== null && <TextLink to="/settings/integrations/$connectionId" params={{ connectionId: connection.id }} search={{ view: 'forwarding' }} inherit>{t('forwarding-log')}</TextLink>}
        <RotateAddress connection={connection} what="forward" />
      </div>
      {lastAt !== null && !connection.enabled && <p className={classes['warning']}>{t('forwarding-off')}</p>}
      {answers.length > 0 && (
        <div className={classes['answers']}>
          <span id="forward-answers">{t('forwarding-answers')}</span>
          <ul aria-labelledby="forward-answers">
            {answers.map(({ reason, count }) => <li key={reason}><StatusText tone={REASON_TONES[reason]}>{t(`forwarding-reason-${reason}`)}</StatusText> <b>{formats.number(count)}</b></li>)}
          </ul>
        </div>
      )}
      {standing !== undefined && standing.silent_lines.length > 0 && (
        <div className={classes['silent']} role="status">
          <IconAlertTriangle size={18} aria-hidden />
          <div>
            <b>{t('forwarding-silent')}</b> {t(isCti(connection) ? 'cti-forward-silent-about' : 'forwarding-silent-about')}
            <ul>
              {standing.silent_lines.map(({ number, name, calls }) => (
                <li key={number}>{[name, formats.phone({ e164: number, raw: number })].filter(Boolean).join(' · ')} — {t('forwarding-silent-calls', { count: calls })}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}
