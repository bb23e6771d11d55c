import { IconClock, IconLock, IconTrash, IconVolumeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Call } from '@/api/calls';
import { useRights } from '@/features/session/useMe';
import { useText } from '@/i18n';
import classes from './recording.module.css';

/** Why nothing of a call can be heard, where somebody might expect it. */
export function Silent({ call }: { call: Call }) {
  const t = useText();
  const { mayListen } = useRights();
  const { recording } = call;
  if (recording?.reason === 'deleted') return <Why icon={<IconTrash size={16} aria-hidden />}>{t('recording-deleted')}</Why>;
  if (recording?.reason === 'gone') return <Why icon={<IconVolumeOff size={16} aria-hidden />}>{t('recording-gone')}</Why>;
  if (recording !== null && !mayListen) return <Why icon={<IconLock size={16} aria-hidden />}>{t('recording-not-allowed')}</Why>;
  if (recording?.state === 'pending') return <Why icon={<IconClock size={16} aria-hidden />}>{t('recording-pending')}</Why>;
  const isExpected = call.phase === 'ended' && (call.outcome === 'answered' || call.outcome === 'voicemail');
  return isExpected ? <Why>{t('recording-none')}</Why> : null;
}

function Why({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return <p className={classes['none']}>{icon}{children}</p>;
}
