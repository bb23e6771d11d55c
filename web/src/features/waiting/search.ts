import type { WaitingFilter } from '@/api/waiting';
import { choiceParam, idParam, textParam, tidy } from '@/ui/search-params';

/** What the address of those who wait says. */
export const waitingSearch = (raw: Record<string, unknown>) => tidy({
  whose: choiceParam(raw, 'whose', ['mine']),
  line: textParam(raw, 'line'),
  /** The missed call whose details are open. */
  call: idParam(raw, 'call'),
});

export type WaitingSearch = ReturnType<typeof waitingSearch>;

export const filterOf = ({ whose, line }: WaitingSearch): WaitingFilter => tidy({ line, mine: whose === 'mine' ? true : undefined });
