import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useText } from '@/i18n';
import { problemText } from './problem';

/** Why something was not done, above the button that was pressed. Nothing while `error` is null. */
export function ProblemAlert({ error }: { error: unknown }) {
  const t = useText();
  if (error === null || error === undefined) return null;
  const { title, detail } = problemText(error, t);
  return <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle size={18} />} title={title}>{detail}</Alert>;
}
