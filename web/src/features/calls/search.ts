import type { CallFilter } from '@/api/calls';
import { momentsOf } from '@/ui/filters/period';
import { choiceParam, idParam, textParam, tidy } from '@/ui/search-params';

export const DIRECTIONS = ['incoming', 'outgoing', 'internal'] as const;
export const OUTCOMES = ['answered', 'missed', 'no_answer', 'busy', 'failed', 'voicemail', 'declined', 'unknown'] as const;

/** In which way calls were lost, as the page of losses counts them. */
export const LOSSES = ['not_called_back', 'not_exact', 'not_linked'] as const;

/** What the address of the calls says. */
export const callSearch = (raw: Record<string, unknown>) => tidy({
  period: textParam(raw, 'period'),
  direction: choiceParam(raw, 'direction', DIRECTIONS),
  outcome: choiceParam(raw, 'outcome', OUTCOMES),
  employee: idParam(raw, 'employee'),
  team: idParam(raw, 'team'),
  line: textParam(raw, 'line'),
  connection: idParam(raw, 'connection'),
  linked: choiceParam(raw, 'linked', ['true', 'false']),
  recording: choiceParam(raw, 'recording', ['true', 'false']),
  lost: choiceParam(raw, 'lost', LOSSES),
  result: idParam(raw, 'result'),
  q: textParam(raw, 'q'),
  /** The call whose details are open. */
  call: idParam(raw, 'call'),
});

export type CallSearch = ReturnType<typeof callSearch>;

/** The filter of the list. `now` only decides which days "today" and the like are, so the filter stays the same all day. */
export function filterOf(search: CallSearch, timeZone: string, now = Date.now()): CallFilter {
  return tidy({
    ...search.period === undefined ? {} : momentsOf(search.period, now, timeZone),
    direction: search.direction,
    // Missed is every incoming call without a conversation, whatever became of it: busy and voicemail, too, as the totals count them.
    ...search.outcome === 'missed' ? { missed: true } : { outcome: search.outcome },
    employee_id: search.employee,
    team_id: search.team,
    line: search.line,
    connection_id: search.connection,
    linked: search.linked === undefined ? undefined : search.linked === 'true',
    has_recording: search.recording === undefined ? undefined : search.recording === 'true',
    lost: search.lost,
    result_id: search.result,
    q: search.q,
  });
}
