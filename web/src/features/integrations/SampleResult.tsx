import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Call } from '@/api/calls';
import { useFormats, useText } from '@/i18n';
import { LinkButton, ProblemAlert } from '@/ui';
import type { SampleCall } from './useSample';
import classes from './Status.module.css';

/** What became of the sample call, with the way to it. */
export function SampleResult({ sample }: { sample: SampleCall }) {
  const t = useText();
  if (sample.error) return <ProblemAlert error={sample.error} />;
  if (sample.sent?.waits === true) return <Text c="dimmed" role="status">{t('integration-sample-waits')}</Text>;
  if (sample.call !== undefined) return <Arrived call={sample.call} />;
  if (sample.sent !== undefined) return <Text c="dimmed" role="status">{t('integration-sample-sent')}</Text>;
  return null;
}

function Arrived({ call }: { call: Call }) {
  const t = useText();
  const formats = useFormats();
  const facts = [
    call.client_number && formats.phone(call.client_number),
    t(`calls-direction-${call.direction}`),
    call.outcome && t(`calls-outcome-${call.outcome}`),
    formats.duration(call.talk_seconds),
  ].filter(Boolean).join(' · ');
  return (
    <div role="status" className={classes['arrived']}>
      <IconCheck size={18} aria-hidden />
      <span className={classes['facts']}>
        <b>{t('integration-sample-arrived')}</b>
        <br />
        {facts}
        {' · '}
        {call.contact ? t('integration-sample-contact', { name: formats.name(call.contact.name) }) : call.decision.why}
      </span>
      <LinkButton to="/calls" search={{ call: call.id }}>{t('integration-sample-show')}</LinkButton>
    </div>
  );
}
