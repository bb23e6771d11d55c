import { choiceParam, idParam, tidy } from '@/ui/search-params';
import { STATES } from './state';

/** What the address of the people says. */
export const peopleSearch = (raw: Record<string, unknown>) => tidy({
  state: choiceParam(raw, 'state', STATES),
  team: idParam(raw, 'team'),
  /** The person whose details are open. */
  user: idParam(raw, 'user'),
});
