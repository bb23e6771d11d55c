import { Radio, Stack, Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { meQuery, type Workspace } from '@/api/session';
import { SEES } from '@/api/people';
import { changeWorkspace, workspaceQuery, type SharedNumberPolicy } from '@/api/workspace';
import { ChoiceField } from '@/features/fields/ChoiceField';
import { currencies } from '@/features/deals/currencies';
import { TextField } from '@/features/fields/TextField';
import { useField, type Source } from '@/features/fields/useField';
import { countries, timeZones } from '@/features/setup/places';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, useLanguage, useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { WorkingTimeField } from './hours/WorkingTimeField';
import { ArchiveState } from './recordings/ArchiveState';
import { KeepRecordings } from './recordings/KeepRecordings';
import { NumberSetting } from './NumberSetting';
import { Setting } from './Setting';
import classes from './people.module.css';

type Patch = Parameters<typeof changeWorkspace>[1];

const POLICIES: SharedNumberPolicy[] = ['last_talked', 'open_deal', 'last_changed', 'ask'];

/** The settings of the workspace, each saved as soon as it is changed. */
export function WorkspaceSettings({ workspace }: { workspace: Workspace }) {
  const t = useText();
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const places = useMemo(() => ({ countries: countries(language), zones: timeZones(language), currencies: currencies(language) }), [language]);
  const field = <Value,>(read: (row: Workspace) => Value, patch: (value: Value) => Patch): Source<Workspace, Value> => ({
    row: workspace, read,
    send: (row, value) => changeWorkspace(row, patch(value)),
    onRow: row => {
      queryClient.setQueryData(workspaceQuery().queryKey, row);
      queryClient.setQueryData(meQuery().queryKey, me => me && { ...me, workspace: row });
    },
  });
  const choice = (read: (row: Workspace) => string, patch: (value: string) => Patch) => field<string | null>(read, value => (value === null ? {} : patch(value)));
  return (
    <div className={classes['settings']}>
      <Setting title={t('people-workspace-name')} about={t('people-workspace-name-about')}>
        {() => <TextField label={t('people-workspace-name')} name="name" isRequired source={field(row => row.name, name => ({ name }))} />}
      </Setting>
      <Setting title={t('people-workspace-country')} about={t('people-workspace-country-about')}>
        {() => <ChoiceField label={t('people-workspace-country')} name="country" options={places.countries} isSearchable source={choice(row => row.country, country => ({ country }))} />}
      </Setting>
      <Setting title={t('people-workspace-zone')} about={t('people-workspace-zone-about')}>
        {() => <ChoiceField label={t('people-workspace-zone')} name="time_zone" options={places.zones} isSearchable source={choice(row => row.time_zone, zone => ({ time_zone: zone }))} />}
      </Setting>
      <Setting title={t('people-workspace-language')} about={t('people-workspace-language-about')}>
        {() => <ChoiceField label={t('people-workspace-language')} name="language" options={LANGUAGES.map(value => ({ value, label: LANGUAGE_NAMES[value] }))} source={choice(row => row.language, value => (isLanguage(value) ? { language: value } : {}))} />}
      </Setting>
      <Setting title={t('people-workspace-currency')} about={t('people-workspace-currency-about')}>
        {() => <ChoiceField label={t('people-workspace-currency')} name="currency" options={places.currencies} isSearchable source={choice(row => row.currency, currency => ({ currency }))} />}
      </Setting>
      <Setting title={t('people-hours')} about={t('people-hours-workspace-about', { zone: workspace.time_zone.replaceAll('_', ' ') })} isWide>
        {() => <WorkingTimeField label={t('people-hours')} noneLabel={t('people-hours-always')} ownLabel={t('people-hours-week')} source={field(row => row.working_time, hours => ({ working_time: hours }))} />}
      </Setting>
      <Setting title={t('people-sees')} about={t('people-sees-about')}>
        {labels => <OneOf labels={labels} values={SEES} say={sees => ({ label: t(`people-sees-${sees}`), description: t(`people-sees-about-${sees}`) })} source={field(row => row.managers_see, sees => ({ managers_see: sees }))} />}
      </Setting>
      <Setting title={t('people-workspace-shared')} about={t('people-workspace-shared-about')}>
        {labels => <OneOf labels={labels} values={POLICIES} say={policy => ({ label: t(`people-policy-${policy}`), description: t(`people-policy-about-${policy}`) })} source={field(row => row.shared_number_policy, policy => ({ shared_number_policy: policy }))} />}
      </Setting>
      <Setting title={t('people-workspace-earlier')} about={t('people-workspace-earlier-about')}>
        {labels => <OnOff labels={labels} source={field(row => row.link_earlier, value => ({ link_earlier: value }))} />}
      </Setting>
      <Setting title={t('people-workspace-call-back')} about={t('people-workspace-call-back-about')}>
        {labels => <NumberSetting labels={labels} min={0} max={3600} unit={t('people-workspace-seconds')} source={field(row => row.call_back_seconds, seconds => ({ call_back_seconds: seconds }))} />}
      </Setting>
      <Setting title={t('people-workspace-take')} about={t('people-workspace-take-about')}>
        {labels => <NumberSetting labels={labels} min={1} max={1440} unit={t('people-workspace-minutes')} source={field(row => row.take_minutes, minutes => ({ take_minutes: minutes }))} />}
      </Setting>
      <Setting title={t('people-archive')} about={t('people-archive-about')}>
        {() => <ArchiveState />}
      </Setting>
      <Setting title={t('people-recordings')} about={t('people-recordings-about')}>
        {labels => <KeepRecordings key={workspace.keep_recordings_days} labels={labels} workspace={workspace} source={field(row => row.keep_recordings_days, days => ({ keep_recordings_days: days }))} />}
      </Setting>
      <Setting title={t('people-workspace-adopt')} about={t('people-workspace-adopt-about')}>
        {labels => <OnOff labels={labels} source={field(row => row.adopt_ownerless, value => ({ adopt_ownerless: value }))} />}
      </Setting>
    </div>
  );
}

type Labels = Record<'aria-labelledby' | 'aria-describedby', string>;

function OnOff({ labels, source }: { labels: Labels; source: Source<Workspace, boolean> }) {
  const t = useText();
  const field = useField(source);
  return (
    <Stack gap="xs">
      <Switch {...labels} checked={field.draft} disabled={field.isSaving} label={t(field.draft ? 'people-on' : 'people-off')} onChange={event => field.save(event.currentTarget.checked)} />
      <ProblemAlert error={field.error} />
    </Stack>
  );
}

/** One of a few values, each with what it means. */
function OneOf<Value extends string>({ labels, values, say, source }: { labels: Labels; values: readonly Value[]; say: (value: Value) => { label: string; description: string }; source: Source<Workspace, Value> }) {
  const field = useField(source);
  return (
    <Stack gap="xs">
      <Radio.Group {...labels} value={field.draft} onChange={chosen => { const value = values.find(one => one === chosen); if (value) field.save(value); }}>
        <Stack gap={8}>
          {values.map(value => <Radio key={value} value={value} disabled={field.isSaving} {...say(value)} />)}
        </Stack>
      </Radio.Group>
      <ProblemAlert error={field.error} />
    </Stack>
  );
}
