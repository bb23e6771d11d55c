import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ConnectionHealth, ConnectionSetup } from '@/api/connections';
import { useText } from '@/i18n';
import { CopyField } from '@/ui';
import { Arrival } from './Arrival';
import { EventAddresses } from './EventAddresses';
import type { Standing } from './standing';
import { Step } from './Step';
import classes from './Address.module.css';

interface Props { connection: ConnectionSetup; number: number; health: ConnectionHealth | undefined; standing: Standing }

/** Where Ringostat sends what happens, and whether it arrives. */
export function StepAddress({ connection, number, health, standing }: Props) {
  const t = useText();
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
      <Arrival connection={connection} health={health} standing={standing} />
    </Step>
  );
}
