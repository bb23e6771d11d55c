import { Alert } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { Problem } from '@/api/problem';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';

/** Why somebody was not let in; after too many attempts with the seconds that are left. */
export function Refused({ error, wait }: { error: unknown; wait: number }) {
  const t = useText();
  if (!(error instanceof Problem) || error.status !== 429) return <ProblemAlert error={error} />;
  // Once the time is over nothing is wrong any more.
  if (wait === 0) return null;
  return <Alert role="alert" color="gray" variant="light" icon={<IconClock size={18} />} title={error.title}><span aria-live="off">{t('setup-wait', { count: wait })}</span></Alert>;
}
