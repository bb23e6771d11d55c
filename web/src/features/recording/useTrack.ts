import type { Call } from '@/api/calls';
import { useRights } from '@/features/session/useMe';
import { useFormats, useText } from '@/i18n';
import type { Track } from './player';
import { trackOf } from './track';

/** The recording of a call, if it can be played and whoever looks may listen. */
export function useTrack(call: Call): Track | null {
  const t = useText();
  const formats = useFormats();
  const { mayListen } = useRights();
  return mayListen ? trackOf(call, formats, t('calls-hidden')) : null;
}
