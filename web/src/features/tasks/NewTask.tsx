import { Modal, Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useText } from '@/i18n';

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
    <Modal opened={subject !== null} onClose={onClose} title={t('tasks-new')} size={460} zIndex={260} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t('app-close') }}>
      {subject !== null && <Suspense fallback={<Skeleton h={320} />}><NewTaskForm subject={subject} onClose={onClose} /></Suspense>}
    </Modal>
  );
}
