import type { Run } from '@/api/automations';
import { useFormats, useText } from '@/i18n';

/** Whom or what a run is about, in one line. */
export function useSubject(): (run: Pick<Run, 'subject'>) => string {
  const t = useText();
  const formats = useFormats();
  return ({ subject: { contact, deal, company, call_id: call, task_id: task } }) => {
    const names = [contact && formats.name(contact.name), deal?.name, company?.name].filter(name => typeof name === 'string');
    if (names.length > 0) return names.join(' · ');
    return task !== null ? t('automations-subject-task') : call !== null ? t('automations-subject-call') : '—';
  };
}
