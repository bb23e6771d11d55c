import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { isCti, type ConnectionHealth, type ConnectionSetup } from '@/api/connections';
import { useText } from '@/i18n';
import { RelativeTime } from '@/ui';
import { ConnectButton } from './ConnectButton';
import { Light } from './Light';
import { RotateAddress } from './RotateAddress';
import { SampleResult } from './SampleResult';
import type { Standing } from './standing';
import { useSample } from './useSample';
import classes from './Address.module.css';

interface Props { connection: ConnectionSetup; health: ConnectionHealth | undefined; standing: Standing }

/** Below an address: whether it can be reached, whether something arrives there, and a sample call to see it. */
export function Arrival({ connection, health, standing }: Props) {
  const t = useText();
  const sample = useSample(connection);
  const lastAt = health?.last_event_at ?? null;
  return (
    <>
      <Reachability connection={connection} />
      <Group gap="md" wrap="wrap">
        <span role="status">
          <Light standing={standing}>
            {t(`integration-light-${standing}`)}
            {lastAt !== null && <>{' · '}<RelativeTime at={lastAt} /></>}
          </Light>
        </span>
      </Group>
      <Group gap="sm">
        {connection.enabled
          ? <Button variant="default" onClick={sample.send} loading={sample.isSending}>{t('integration-sample-send')}</Button>
          : <ConnectButton connection={connection} health={health} variant="default" label={t('integration-sample-connect')} onConnected={sample.send} isBusy={sample.isSending} />}
        <RotateAddress connection={connection} what="webhook" />
      </Group>
      <Text c="dimmed" size="sm">{t('integration-sample-about')}</Text>
      <SampleResult sample={sample} />
    </>
  );
}

/** Whether telephony can reach the address, as far as the address itself tells. */
function Reachability({ connection }: { connection: ConnectionSetup }) {
  const t = useText();
  const problems = connection.webhook_url_problems;
  if (problems.length === 0) return <p className={classes['reach']} data-tone="good"><IconCircleCheck size={18} aria-hidden />{t('integration-reach-good')}</p>;
  const unreachable = problems.includes('loopback') || problems.includes('private');
  // That a private address is not encrypted either is of no use to anybody.
  const shown = problems.filter(problem => !(unreachable && problem === 'not_https'));
  return shown.map(problem => (
    <p key={problem} className={classes['reach']} data-tone="warn">
      <IconAlertTriangle size={18} aria-hidden />
      <span>
        <b>{t(isCti(connection) && problem !== 'not_https' ? 'cti-reach' : `integration-reach-${problem}`)}</b>{' '}
        {t(`integration-reach-${problem}-text`)}
      </span>
    </p>
  ));
}
