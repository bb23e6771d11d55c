import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ConnectionHealth, ConnectionSetup } from '@/api/connections';
import { useText } from '@/i18n';
import { CopyField, RelativeTime } from '@/ui';
import { ConnectButton } from './ConnectButton';
import { EventAddresses } from './EventAddresses';
import { Light } from './Light';
import { RotateAddress } from './RotateAddress';
import { SampleResult } from './SampleResult';
import { lastMessageAt, type Standing } from './standing';
import { Step } from './Step';
import { useSample } from './useSample';
import classes from './Address.module.css';

interface Props { connection: ConnectionSetup; number: number; health: ConnectionHealth | undefined; standing: Standing }

/** Where Ringostat sends what happens, and whether it arrives. */
export function StepAddress({ connection, number, health, standing }: Props) {
  const t = useText();
  const sample = useSample(connection);
  const lastAt = lastMessageAt(health);
  const [way, setWay] = useState('one');
  return (
    <Step id="address" number={number} title={t('integration-address')} about={t('integration-address-about')} isDone={health?.first_event_seen === true}>
      <SegmentedControl
        className={classes['ways'] ?? ''} value={way} onChange={setWay} aria-label={t('integration-address-way')}
        data={[{ value: 'one', label: t('integration-address-one') }, { value: 'many', label: t('integration-address-many') }]}
      />
      {way === 'one'
        ? (
            <Stack gap="xs">
              <Text>{t('integration-address-one-how')}</Text>
              <CopyField label={t('integration-address-field')} value={connection.webhook_url} />
            </Stack>
          )
        : <EventAddresses url={connection.webhook_url} />}
      <Reachability problems={connection.webhook_url_problems} />
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
    </Step>
  );
}

/** Whether Ringostat can reach the address, as far as the address itself tells. */
function Reachability({ problems }: { problems: string[] }) {
  const t = useText();
  if (problems.length === 0) return <p className={classes['reach']} data-tone="good"><IconCircleCheck size={18} aria-hidden />{t('integration-reach-good')}</p>;
  const unreachable = problems.includes('loopback') || problems.includes('private');
  // That a private address is not encrypted either is of no use to anybody.
  const shown = problems.filter(problem => !(unreachable && problem === 'not_https'));
  return shown.map(problem => (
    <p key={problem} className={classes['reach']} data-tone="warn">
      <IconAlertTriangle size={18} aria-hidden />
      <span>
        <b>{t(`integration-reach-${problem}`)}</b>{' '}
        {t(`integration-reach-${problem}-text`)}
      </span>
    </p>
  ));
}
