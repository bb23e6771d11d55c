import { Modal, Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Call } from '@/api/calls';
import { useText } from '@/i18n';

const LogCallForm = lazy(() => import('./LogCallForm'));

/** Whom the call was with, as far as that is known where the form is opened. */
export interface LogSubject {
  contact?: { id: string; name: string; numbers: { value: string; label: string }[] } | undefined;
  number?: string | undefined;
}

interface Props { subject: LogSubject | null; /** A call that is there, to be corrected. */ call?: Call | undefined; onClose: () => void; onLogged?: ((call: Call) => void) | undefined }

/** Logs a call that was made elsewhere, or corrects one. Open while there is a subject. */
export function LogCall({ subject, call, onClose, onLogged }: Props) {
  const t = useText();
  return (
    <Modal opened={subject !== null} onClose={onClose} title={t(call ? 'calls-log-edit' : 'calls-log')} size={460} zIndex={230} closeButtonProps={{ 'aria-label': t('app-close') }}>
      {subject !== null && <Suspense fallback={<Skeleton h={320} />}><LogCallForm subject={subject} call={call} onClose={onClose} onLogged={onLogged} /></Suspense>}
    </Modal>
  );
}
