import { Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ConnectionHealth, ConnectionSetup } from '@/api/connections';
import { useFormats, useText } from '@/i18n';
import { TextLink } from '@/ui';
import classes from '../Status.module.css';

/** Webhooks have stopped coming: since when, how unusual that is, and what to look at. */
export function SilenceAlarm({ connection, silence }: { connection: ConnectionSetup; silence: NonNullable<ConnectionHealth['silence']> }) {
  const t = useText();
  const formats = useFormats();
  const isRepaired = connection.auth_key_set && connection.repair_seconds > 0;
  return (
    <div className={classes['alarm']} role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <Title order={2}>{t('integration-silence')}</Title>
        <p>{t('integration-silence-text', { when: formats.dateTime(silence.since), count: silence.expected_calls })}</p>
        <ol>
          <li>{t('integration-silence-check-on')}</li>
          <li>{t('integration-silence-check-url')} <TextLink to="/settings/integrations/$connectionId" params={{ connectionId: connection.id }} search={{}} hash="address" inherit underline="always">{t('integration-address')}</TextLink></li>
          <li>{t('integration-silence-check-calls')}</li>
        </ol>
        <p>{t(isRepaired ? 'integration-silence-repaired' : 'integration-silence-unrepaired')}</p>
      </div>
    </div>
  );
}
