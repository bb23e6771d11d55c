import { Alert, Select } from '@mantine/core';
import type { Call } from '@/api/calls';
import { currentOf } from '@/api/version';
import { useText } from '@/i18n';
import { ProblemAlert } from '@/ui';
import { useResultNames } from './results';
import { Section } from './Section';
import { useCallChange } from './useCallChange';

/** What the call led to, by the workspace's list; saved as soon as it is chosen. */
export function CallResult({ call }: { call: Call }) {
  const t = useText();
  const change = useCallChange(call);
  const names = useResultNames(call.result);
  const isTheirs = currentOf(change.error, call) !== null;
  return (
    <Section title={t('calls-result')}>
      <Select
        aria-label={t('calls-result')} placeholder={t('calls-result-placeholder')} data={names} value={call.result} disabled={change.isPending} clearable searchable={names.length > 8} openOnFocus={false}
        nothingFoundMessage={t('app-nothing-found')} clearButtonProps={{ 'aria-label': t('calls-result-clear') }} onChange={result => change.mutate({ result })}
      />
      {isTheirs
        ? <Alert role="alert" color="yellow" variant="light" title={t('calls-conflict')}>{t('calls-result-conflict')}</Alert>
        : <ProblemAlert error={change.error} />}
    </Section>
  );
}
