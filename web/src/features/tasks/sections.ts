import type { Task } from '@/api/tasks';
import { addDays, dayOf, startOfDay } from '@/i18n/zone';

export const SECTIONS = ['overdue', 'today', 'later', 'undated'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** In which section an open task stands at a moment: days end with those of the workspace. */
export function sectionOf({ due_at }: Pick<Task, 'due_at'>, now: number, timeZone: string): SectionName {
  if (due_at === null) return 'undated';
  const due = Date.parse(due_at);
  if (due < now) return 'overdue';
  return due < startOfDay(addDays(dayOf(now, timeZone), 1), timeZone) ? 'today' : 'later';
}

/** Open tasks by section, in the order in which they came; sections without any are left out. */
export function sectionsOf<T extends Pick<Task, 'due_at'>>(tasks: readonly T[], now: number, timeZone: string): { name: SectionName; tasks: T[] }[] {
  return SECTIONS.map(name => ({ name, tasks: tasks.filter(task => sectionOf(task, now, timeZone) === name) })).filter(section => section.tasks.length > 0);
}
