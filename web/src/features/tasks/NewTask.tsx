import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useText } from '@/i18n';
import { FormModal } from '@/ui';

const NewTaskForm = lazy(() => import('./NewTaskForm'));

/** What a new task is about, as far as that is known where the form is opened. */
export interface TaskSubject {
  contact?: { id: string; name: string } | null;
  companyId?: string | undefined;
  callId?: string | undefined;
}

/** The form for a new task, over whatever is open. Open while there is a subject. */
export function NewTask({ subject, onClose }: { subject: TaskSubject | null; onClose: () => void }) {
  const t = useText();
  return (
    <FormModal opened={subject !== null} onClose={onClose} title={t('tasks-new')} lost={t('tasks-new-lost')} size={460} zIndex={260}>
      {form => subject !== null && <Suspense fallback={<Skeleton h={320} />}><NewTaskForm subject={subject} {...form} onMade={onClose} /></Suspense>}
    </FormModal>
  );
}
