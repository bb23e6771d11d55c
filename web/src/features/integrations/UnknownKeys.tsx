import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { ConnectionEvent, ConnectionSetup } from '@/api/connections';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { MEANINGS } from './meanings';
import { ReapplyOffer } from './ReapplyOffer';
import { useAssign } from './useAssign';
import classes from './Event.module.css';

/** Parameters that mean nothing yet, each with the choice of what it means. */
export function UnknownKeys({ connection, keys }: { connection: ConnectionSetup; keys: ConnectionEvent['unknown'] }) {
  const t = useText();
  const assign = useAssign(connection);
  // Named already, but this message was read before that.
  const isNamed = keys.some(({ key }) => key.trim().toLowerCase() in connection.aliases);
  const data = useMemo(() => Object.entries(MEANINGS).map(([group, meanings]) => ({
    group: t(`integration-meanings-${group}`),
    items: meanings.map(meaning => ({ value: meaning, label: t(`integration-meaning-${meaning}`) })),
  })), [t]);
  return (
    <>
      <ul className={classes['keys']}>
        {keys.map(({ key, value }) => (
          <li key={key}>
            <span><code className={classes['code']}>{key}</code> <span className={classes['value']}>{value}</span></span>
            <Select
              size="xs" aria-label={t('integration-means', { key })} placeholder={t('integration-means-choose')} data={data} searchable clearable disabled={assign.isPending}
              nothingFoundMessage={t('app-nothing-found')} value={connection.aliases[key.trim().toLowerCase()] ?? null} onChange={meaning => assign.mutate({ key: key.trim().toLowerCase(), meaning })}
            />
          </li>
        ))}
      </ul>
      <ProblemAlert error={assign.error} />
      {(assign.isSuccess || isNamed) && <ReapplyOffer connectionId={connection.id} version={connection.version} />}
    </>
  );
}
