import type { Call } from '@/api/calls';
import type { Formats } from '@/i18n';
import type { Track } from './player';

/** The recording of a call, if it can be played. */
export function trackOf(call: Call, formats: Formats, hidden: string): Track | null {
  const { recording } = call;
  if (recording === null || (recording.state !== 'available' && recording.state !== 'archived')) return null;
  const who = call.contact ?? call.company;
  const name = who ? formats.name(who.name) : call.client_number && !call.anonymous ? formats.phone(call.client_number) : hidden;
  return { callId: call.id, url: recording.url ?? `/api/v1/calls/${call.id}/recording`, name };
}
