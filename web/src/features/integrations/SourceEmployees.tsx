import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ConnectionSetup, SourceEmployee } from '@/api/connections';
import { useText } from '@/i18n';
import { problemText } from '@/ui/problem';
import { StepLink } from './StepLink';
import classes from './EmployeeTable.module.css';

interface Props {
  connection: ConnectionSetup;
  source: UseQueryResult<SourceEmployee[]>;
  /** How many rows were filled by the last proposal; null before. */
  filled: number | null;
  onPropose: (known: SourceEmployee[]) => void;
}

/** Above the table: whether the telephony tells whom it knows, and the button that proposes who is who. */
export function SourceEmployees({ connection, source, filled, onPropose }: Props) {
  const t = useText();
  if (!connection.auth_key_set || connection.project_id === null) {
    return <div className={classes['source']}><p>{t('integration-known-key')} <StepLink step="key">{t('integration-key')}</StepLink></p></div>;
  }
  if (source.isError) {
    const { title, detail } = problemText(source.error, t);
    return (
      <div className={classes['source']} role="alert">
        <p>{t('integration-known-failed')} {title}. {detail}</p>
        <Button variant="default" size="compact-md" loading={source.isFetching} onClick={() => void source.refetch()}>{t('app-retry')}</Button>
      </div>
    );
  }
  if (source.data === undefined) return <div className={classes['source']}><p role="status">{t('integration-known-asking')}</p></div>;
  const known = source.data;
  return (
    <div className={classes['source']}>
      <p role="status">{filled === null ? t('integration-known-count', { count: known.length }) : t(filled === 0 ? 'integration-proposed-none' : 'integration-proposed-count', { count: filled })}</p>
      <Button variant="default" size="compact-md" leftSection={<IconSparkles size={15} />} onClick={() => onPropose(known)}>{t('integration-propose')}</Button>
    </div>
  );
}
