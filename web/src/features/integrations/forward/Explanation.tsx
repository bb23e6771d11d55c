import { IconPhoneIncoming } from '@tabler/icons-react';
import type { ForwardReason, ForwardStep } from '@/api/forwarding';
import { useText } from '@/i18n';
import { tellSteps, type Names } from './words';
import classes from './forward.module.css';

interface Props {
  reason: ForwardReason;
  /** Who rings, or would. */
  rings: string | null;
  /** The SIP login that was answered, or would be. */
  destination: string | null;
  steps: readonly ForwardStep[];
  names: Names;
  /** It was asked and answered, not only tried. */
  isPast?: boolean;
}

/** Who rings first and why, candidate by candidate. */
export function Explanation({ reason, rings, destination, steps, names, isPast = false }: Props) {
  const t = useText();
  const told = tellSteps(steps, names, t);
  const isFound = reason === 'found';
  const ringing = isFound ? (isPast ? 'forwarding-answered' : 'forwarding-would-ring') : 'forwarding-would-have-rung';
  const heading = rings === null ? t(`forwarding-reason-${reason}`) : t(ringing, { name: rings });
  return (
    <div className={classes['explanation']}>
      <div className={classes['verdict']} data-rings={isFound || undefined}>
        {isFound && <IconPhoneIncoming size={18} aria-hidden />}
        <span><b>{heading}</b>{destination !== null && <> <code>{destination}</code></>}</span>
      </div>
      {!isFound && <p className={classes['why']}>{t(`forwarding-why-${reason}`)}</p>}
      {told.length > 0 && (
        <ol className={classes['candidates']} aria-label={t('forwarding-candidates')}>
          {told.map(({ rule, who, verdict, rings: isChosen, doubt }, at) => (
            <li key={at} data-rings={isChosen || undefined}>
              <span>{rule}: {who !== null && <><b>{who}</b> — </>}{verdict}</span>
              {doubt !== null && <span className={classes['doubt']}>{doubt}</span>}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
