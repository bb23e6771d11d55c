import { Radio, Stack, Switch } from '@mantine/core';
import type { ConnectionSetup } from '@/api/connections';
import { useText } from '@/i18n';
import { TextLink } from '@/ui';
import { Step } from './Step';
import { StepFoot } from './StepFoot';
import { useSettings } from './useSettings';

const read = ({ archive_recordings, client_channel }: ConnectionSetup) => ({ archive_recordings, client_channel });
type Values = ReturnType<typeof read>;

/** Whether recordings are archived, and whose voice is on which channel. */
export function StepRecordings({ connection, number }: { connection: ConnectionSetup; number: number }) {
  const t = useText();
  const settings = useSettings(connection, { read, write: changes => changes });
  const { values, set } = settings;
  const describe = (key: keyof Values) => (key === 'archive_recordings'
    ? { label: t('integration-archive'), theirs: t(connection.archive_recordings ? 'integration-archive-on' : 'integration-archive-off') }
    : { label: t('integration-channel'), theirs: t(`integration-channel-${connection.client_channel}`) });
  const isArchived = connection.archive_possible && connection.archive_recordings;
  return (
    <Step id="recordings" number={number} title={t('integration-recordings')} about={t('integration-recordings-about')} isDone={isArchived}>
      <form onSubmit={event => { event.preventDefault(); settings.save(); }}>
        <Stack gap="lg">
          <Switch
            label={t('integration-archive')} description={t(connection.archive_possible ? 'integration-archive-about' : 'integration-archive-impossible')}
            checked={values.archive_recordings} onChange={event => set('archive_recordings', event.currentTarget.checked)}
          />
          <Radio.Group label={t('integration-channel')} description={t('integration-channel-about')} value={values.client_channel} onChange={side => set('client_channel', side === 'right' ? 'right' : 'left')}>
            <Stack gap="xs" mt="xs">
              <Radio value="left" label={t('integration-channel-left')} />
              <Radio value="right" label={t('integration-channel-right')} />
            </Stack>
          </Radio.Group>
          <StepFoot settings={settings} describe={describe} />
          <p style={{ margin: 0 }}><TextLink to="/settings/workspace" inherit>{t('integration-recordings-more')}</TextLink></p>
        </Stack>
      </form>
    </Step>
  );
}
