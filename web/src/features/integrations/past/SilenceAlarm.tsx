import { Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { isCti, type ConnectionHealth, type ConnectionSetup } from '@/api/connections';
import { useFormats, useText } from '@/i18n';
import { TextLink } from '@/ui';
import classes from '../Status.module.css';

/** Webhooks have stopped coming: since when, how unusual that is, and what to look at. */
export function SilenceAlarm({ connection, silence }: { connection: ConnectionSetup; silence: NonNullable<ConnectionHealth['silence']> }) {
  const t = useText();
  const formats = useFormats();
  const isExchange = isCti(connection);
  const isRepaired = connection.auth_key_set && connection.repair_seconds > 0;
  return (
    <div className={classes['alarm']} role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <Title order={2}>{t('integration-silence')}</Title>
        <p>{t('integration-silence-text', { when: formats.dateTime(silence.since), count: silence.expected_calls })}</p>
        <ol>
          <li>{t(isExchange ? 'cti-silence-check-on' : 'integration-silence-check-on')}</li>
          <li>{t(isExchange ? 'cti-silence-check-url' : 'integration-silence-check-url')} <TextLink to="/settings/integrations/$connectionId" params={{ connectionId: connection.id }} search={{}} hash="address" inherit underline="always">{t(isExchange ? 'cti-push' : 'integration-address')}</TextLink></li>
          {!isExchange && <li>{t('integration-silence-check-calls')}</li>}
        </ol>
        <p>{t(isExchange ? 'cti-silence-lost' : isRepaired ? 'integration-silence-repaired' : 'integration-silence-unrepaired')}</p>
      </div>
    </div>
  );
}
