import { Anchor, NumberInput, Radio, Select, SimpleGrid, Stack, Switch, TagsInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isCti, sourceEmployeesQuery, type ConnectionSetup } from '@/api/connections';
import { timeZones } from '@/features/setup/places';
import { useFormats, useText } from '@/i18n';
import { AssignedKeys } from './AssignedKeys';
import { BELOW } from './field';
import { ReapplyOffer } from './ReapplyOffer';
import { Step } from './Step';
import { StepFoot } from './StepFoot';
import { useSettings } from './useSettings';
import { WouldHave } from './WouldHave';

/** The seconds of the API, in the unit in which people say them. */
const UNITS = { min_talk_seconds: 1, min_ring_seconds: 1, ringing_stale_seconds: 60, talking_stale_seconds: 3600, effects_horizon_seconds: 3600 } as const;
type Length = keyof typeof UNITS;
const LENGTHS = Object.keys(UNITS) as Length[];

const read = (connection: ConnectionSetup) => ({
  name: connection.name,
  mode: connection.mode,
  time_zone: connection.time_zone,
  recording_hosts: connection.recording_hosts,
  min_talk_seconds: connection.min_talk_seconds,
  min_ring_seconds: connection.min_ring_seconds,
  ringing_stale_seconds: connection.ringing_stale_seconds,
  talking_stale_seconds: connection.talking_stale_seconds,
  effects_horizon_seconds: connection.effects_horizon_seconds,
  api_url: connection.api_url ?? '',
  push_contact_cards: connection.push_contact_cards,
});
type Values = ReturnType<typeof read>;

/** What most leave as it is. */
export function StepAdvanced({ connection, number }: { connection: ConnectionSetup; number: number }) {
  const t = useText();
  const formats = useFormats();
  const zones = useMemo(() => timeZones(formats.language), [formats.language]);
  const queryClient = useQueryClient();
  const settings = useSettings(connection, {
    read,
    write: ({ api_url, ...changes }) => (api_url === undefined ? changes : { ...changes, api_url: api_url.trim() || null }),
    // Elsewhere others answer.
    onSaved: ({ api_url }) => { if (api_url !== undefined) void queryClient.resetQueries({ queryKey: sourceEmployeesQuery(connection.id).queryKey }); },
  });
  const { values, set, errors } = settings;
  // It sends neither times, nor recordings, nor keys of its own, and has no API.
  const isExchange = isCti(connection);
  const describe = (key: keyof Values) => ({ label: t(`integration-advanced-${key}`), theirs: theirsOf(key) });
  const theirsOf = (key: keyof Values) => {
    if (key === 'mode') return t(`integration-mode-${connection.mode}`);
    if (key === 'recording_hosts') return connection.recording_hosts.join(', ') || '—';
    if (key === 'push_contact_cards') return t(connection.push_contact_cards ? 'app-yes' : 'app-no');
    const value = connection[key] ?? '—';
    return typeof value === 'number' ? formats.number(value / UNITS[key as Length]) : value;
  };
  const hostError = Object.entries(errors).find(([field]) => field.startsWith('recording_hosts'))?.[1];
  return (
    <Step id="advanced" number={number} title={t('integration-advanced')} about={t('integration-advanced-about')}>
      <form onSubmit={event => { event.preventDefault(); settings.save(); }}>
        <Stack gap="lg">
          <Radio.Group label={t('integration-advanced-mode')} value={values.mode} onChange={mode => set('mode', mode === 'observe' ? 'observe' : 'act')}>
            <Stack gap="xs" mt="xs">
              <Radio value="act" label={t('integration-mode-act')} description={t('integration-mode-act-text')} />
              <Radio value="observe" label={t('integration-mode-observe')} description={t('integration-mode-observe-text')} />
            </Stack>
          </Radio.Group>
          {connection.mode === 'observe' && <WouldHave connectionId={connection.id} />}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="lg" verticalSpacing="md" maw={640}>
            <TextInput inputWrapperOrder={BELOW} label={t('integration-advanced-name')} description={t('integration-advanced-name-about')} value={values.name} error={errors['name']} onChange={event => set('name', event.currentTarget.value)} />
            {!isExchange && <Select inputWrapperOrder={BELOW} label={t('integration-advanced-time_zone')} description={t('integration-advanced-time_zone-about')} data={zones} searchable allowDeselect={false} limit={80} value={values.time_zone} error={errors['time_zone']} onChange={zone => { if (zone !== null) set('time_zone', zone); }} />}
            {LENGTHS.map(field => (
              <NumberInput
                key={field} inputWrapperOrder={BELOW} label={t(`integration-advanced-${field}`)} description={t(`integration-advanced-${field}-about`)} min={0} decimalScale={2} hideControls error={errors[field]}
                suffix={` ${t(UNITS[field] === 1 ? 'integration-seconds' : UNITS[field] === 60 ? 'integration-minutes' : 'integration-hours')}`}
                value={values[field] / UNITS[field]} onChange={typed => { if (typeof typed === 'number') set(field, Math.round(typed * UNITS[field])); }}
              />
            ))}
          </SimpleGrid>
          {!isExchange && (
            <TagsInput
              maw={640} inputWrapperOrder={BELOW} label={t('integration-advanced-recording_hosts')} description={t('integration-advanced-recording_hosts-about')} placeholder={t('integration-advanced-host-add')}
              value={values.recording_hosts} error={hostError} splitChars={[',', ' ']} acceptValueOnBlur onChange={hosts => set('recording_hosts', hosts)}
            />
          )}
          {!isExchange && (
            <TextInput
              maw={640} inputWrapperOrder={BELOW} label={t('integration-advanced-api_url')} description={t('integration-advanced-api_url-about')} placeholder="https://api.ringostat.net" type="url" inputMode="url"
              autoComplete="off" spellCheck={false} value={values.api_url} error={errors['api_url']} onChange={event => set('api_url', event.currentTarget.value)}
            />
          )}
          {!isExchange && (
            <Switch
              maw={640} label={t('integration-advanced-push_contact_cards')} description={t('integration-advanced-push_contact_cards-about')} checked={values.push_contact_cards} error={errors['push_contact_cards']}
              onChange={event => set('push_contact_cards', event.currentTarget.checked)}
            />
          )}
          <StepFoot settings={settings} describe={describe} />
        </Stack>
      </form>
      {settings.wasSaved && <ReapplyOffer connectionId={connection.id} version={connection.version} />}
      {!isExchange && <AssignedKeys connection={connection} />}
      <p style={{ margin: 0 }}><Anchor href="/api/docs" target="_blank" inherit>{t('integration-advanced-api')}</Anchor></p>
    </Step>
  );
}
