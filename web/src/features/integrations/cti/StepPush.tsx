import { Text, Title } from '@mantine/core';
import type { ConnectionHealth, ConnectionSetup } from '@/api/connections';
import { useText } from '@/i18n';
import { CopyField } from '@/ui';
import { Arrival } from '../Arrival';
import type { Standing } from '../standing';
import { Step } from '../Step';
import { commands, KEYS } from './push';
import { Command } from './Command';
import classes from './cti.module.css';

interface Props { connection: ConnectionSetup; number: number; health: ConnectionHealth | undefined; standing: Standing }

/** Where the exchange sends what happens, what that has to say, and commands to try it with. */
export function StepPush({ connection, number, health, standing }: Props) {
  const t = useText();
  return (
    <Step id="address" number={number} title={t('cti-push')} about={t('cti-push-about')} isDone={health?.first_event_seen === true}>
      <CopyField label={t('integration-address-field')} value={connection.webhook_url} />
      <Text>{t('cti-push-how')}</Text>
      <table className={classes['keys']} aria-label={t('cti-keys')}>
        <thead><tr><th scope="col">{t('cti-key')}</th><th scope="col">{t('cti-key-means')}</th></tr></thead>
        <tbody>
          {KEYS.map(({ key, values }) => (
            <tr key={key}>
              <th scope="row"><code>{key}</code></th>
              <td>
                {t(`cti-key-${key}`)}
                {values.length > 0 && <>{': '}{values.map((value, at) => <span key={value}>{at > 0 && ', '}<code>{value}</code></span>)}</>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <section className={classes['commands']} aria-labelledby="cti-try">
        <Title order={3} id="cti-try">{t('cti-try')}</Title>
        <Text c="dimmed" size="sm">{t('cti-try-about')}</Text>
        {commands(connection.webhook_url, connection.lines).map(({ event, command }) => <Command key={event} title={t(`cti-event-${event}`)} command={command} />)}
      </section>
      <Arrival connection={connection} health={health} standing={standing} />
    </Step>
  );
}
