import { useMemo } from 'react';
import type { Task } from '@/api/tasks';
import { useFormats, useText } from '@/i18n';
import { dayOf, dayText } from '@/i18n/zone';

type Titled = Pick<Task, 'title' | 'kind' | 'origin' | 'missed_calls' | 'last_missed_at' | 'answered_by' | 'created_at'>;

/** What a task is called: as somebody wrote it, or in words from the call that made it. */
export function useTaskWords() {
  const t = useText();
  const formats = useFormats();
  return useMemo(() => {
    /** A clock is enough for today. */
    const moment = (at: string) => {
      const isToday = dayText(dayOf(Date.parse(at), formats.timeZone)) === dayText(dayOf(Date.now(), formats.timeZone));
      return { day: isToday ? 'today' : 'other', at: isToday ? formats.time(at) : formats.dateTime(at) };
    };
    const title = (task: Titled) => {
      if (task.title !== null) return task.title;
      if (task.origin === 'user') return t(`tasks-kind-${task.kind}`);
      if (task.origin === 'answered_by_other') {
        const when = moment(task.created_at);
        return task.answered_by ? t('tasks-title-answered', { name: task.answered_by.name, ...when }) : t('tasks-title-answered-somebody', when);
      }
      return t(`tasks-title-${task.origin}`, { count: Math.max(1, task.missed_calls), ...moment(task.last_missed_at ?? task.created_at) });
    };
    return {
      title,
      /** Who it is about: the contact, the company, or the number. */
      client: (task: Pick<Task, 'contact' | 'company' | 'phone'>) => {
        const who = task.contact ?? task.company;
        return who ? formats.name(who.name) : task.phone ? formats.phone(task.phone) : null;
      },
    };
  }, [t, formats]);
}

const REASONS = ['user', 'responsible', 'rang', 'fixed', 'turn', 'deputy', 'line', 'duty'] as const;

/** Why it is this person's task; null if nobody says. */
export function assignedText(task: Pick<Task, 'assigned_by'>, t: ReturnType<typeof useText>): string | null {
  const reason = REASONS.find(one => one === task.assigned_by);
  return reason === undefined ? null : t(`tasks-assigned-${reason}`);
}
