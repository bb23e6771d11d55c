import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { observedCallsQuery } from '@/api/calls-observed';
import { useFormats, useText } from '@/i18n';
import { Failed, TextLink } from '@/ui';
import classes from './Lines.module.css';

/** What a connection that only observes would have done with its last calls. */
export function WouldHave({ connectionId }: { connectionId: string }) {
  const t = useText();
  const formats = useFormats();
  const calls = useQuery(observedCallsQuery(connectionId));
  return (
    <div>
      <Text fw={550} size="sm" mb={6}>{t('integration-would')}</Text>
      {calls.isPending && <Skeleton h={40} />}
      {calls.isError && <Failed error={calls.error} onRetry={() => void calls.refetch()} />}
      {calls.data?.length === 0 && <Text c="dimmed">{t('integration-would-none')}</Text>}
      {calls.data !== undefined && calls.data.length > 0 && (
        <ul className={classes['lines']}>
          {calls.data.map(call => (
            <li key={call.id}>
              <TextLink to="/calls" search={{ call: call.id }} inherit>{call.client_number ? formats.phone(call.client_number) : '—'}{call.started_at && ` · ${formats.dateTime(call.started_at)}`}</TextLink>
              <span className={classes['facts']}>{call.caused.filter(({ kind }) => kind.startsWith('would_')).map(({ kind, why }) => (CAUSED.has(kind) ? t(`integration-caused-${kind}`) : why)).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What has words of ours; anything else is said as the server says it. */
export const CAUSED: ReadonlySet<string> = new Set(['linked', 'contact_created', 'responsible_set', 'responsible_adopted', 'would_create_contact', 'would_adopt']);
