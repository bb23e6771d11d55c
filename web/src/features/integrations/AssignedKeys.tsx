import { ActionIcon, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ConnectionSetup } from '@/api/connections';
import { useText } from '@/i18n';
import { TextLink, useNotify } from '@/ui';
import { ReapplyOffer } from './ReapplyOffer';
import { useAssign } from './useAssign';
import classes from './Lines.module.css';

/** The parameters to which somebody gave a meaning here. */
export function AssignedKeys({ connection }: { connection: ConnectionSetup }) {
  const t = useText();
  const { failed, undoable } = useNotify();
  const assign = useAssign(connection);
  const keys = Object.entries(connection.aliases);
  const remove = (key: string, meaning: string) => assign.mutate({ key, meaning: null }, {
    onSuccess: () => undoable(t('integration-key-removed', { key }), () => assign.mutateAsync({ key, meaning })),
    onError: failed,
  });
  return (
    <div>
      <Text fw={550} size="sm">{t('integration-keys')}</Text>
      <Text c="dimmed" size="sm" mb={8}>
        {t('integration-keys-about')}{' '}
        <TextLink to="/settings/integrations/$connectionId" params={{ connectionId: connection.id }} search={{ view: 'events' }} inherit underline="always">{t('integration-keys-log')}</TextLink>
      </Text>
      {keys.length > 0 && (
        <ul className={classes['lines']}>
          {keys.map(([key, meaning]) => (
            <li key={key}>
              <code>{key}</code>
              <span className={classes['facts']}>{t(`integration-meaning-${meaning}`)}</span>
              <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('integration-key-remove', { key })} onClick={() => remove(key, meaning)}><IconX size={16} /></ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {assign.isSuccess && <ReapplyOffer connectionId={connection.id} version={connection.version} />}
    </div>
  );
}
