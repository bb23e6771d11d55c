import { RUN_STATES } from '@/api/automations';
import { choiceParam, idParam, textParam, tidy } from '@/ui/search-params';

/** What the address of the list says. */
export const automationsSearch = (raw: Record<string, unknown>) => tidy({ new: choiceParam(raw, 'new', ['true']) });

/** What the address of an automation says. */
export const automationSearch = (raw: Record<string, unknown>) => tidy({
  /** The chain, unless this says otherwise. */
  view: choiceParam(raw, 'view', ['test', 'history']),
  /** The block whose form is open; `trigger` for the trigger. */
  block: textParam(raw, 'block'),
  /** The call on which it is tried. */
  call: idParam(raw, 'call'),
  /** The runs that are shown, and the one whose steps are. */
  state: choiceParam(raw, 'state', RUN_STATES),
  run: idParam(raw, 'run'),
});

export type AutomationSearch = ReturnType<typeof automationSearch>;
