import { TASK_KINDS, type TaskFilter, type TaskOwner } from '@/api/tasks';
import { choiceParam, idParam, tidy } from '@/ui/search-params';

/** Whose tasks are shown; without it one's own. */
export const WHOSE = ['mine', 'team', 'all', 'nobody'] as const;
export type Whose = (typeof WHOSE)[number];
/** Tasks that are closed already, which are shown on demand. */
export const CLOSED = ['done', 'withdrawn'] as const;

/** What the address of the tasks says. */
export const taskSearch = (raw: Record<string, unknown>) => tidy({
  whose: choiceParam(raw, 'whose', WHOSE.slice(1)),
  /** Which team, if it is not one's own. */
  team: idParam(raw, 'team'),
  /** One person of all. */
  assignee: idParam(raw, 'assignee'),
  kind: choiceParam(raw, 'kind', TASK_KINDS),
  state: choiceParam(raw, 'state', CLOSED),
  /** The task whose details are open. */
  task: idParam(raw, 'task'),
});

export type TaskSearch = ReturnType<typeof taskSearch>;

/** Who looks, as far as that decides what is theirs. */
export interface Reader { userId: string | undefined; teamId: string | null }

/** Whose tasks the address asks for. A program without a user has none of its own and sees all. */
export function ownerOf(search: TaskSearch, { userId, teamId }: Reader): TaskOwner {
  if (search.whose === 'nobody') return { assignee_id: 'none' };
  if (search.whose === 'team') return tidy({ team_id: search.team ?? teamId ?? undefined });
  if (search.whose === 'all') return tidy({ assignee_id: search.assignee });
  return tidy({ assignee_id: userId });
}

export function filterOf(search: TaskSearch, reader: Reader): TaskFilter {
  return tidy({ ...ownerOf(search, reader), state: search.state, kind: search.kind });
}

/** The same without what narrows it, and without what is open beside. */
export const cleared = ({ whose, team }: TaskSearch): TaskSearch => tidy({ whose, team: whose === 'team' ? team : undefined });
