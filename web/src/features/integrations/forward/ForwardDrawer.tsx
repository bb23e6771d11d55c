import { Skeleton, Stack, Text, Title } from '@mantine/core';
import type { ForwardEntry } from '@/api/forwarding';
import { useFormats, useText } from '@/i18n';
import { DateTime, Drawer, Nothing, PhoneText, TextLink } from '@/ui';
import { Explanation } from './Explanation';
import { Took } from './Took';
import type { Names } from './words';
import classes from './forward.module.css';

interface Props {
  entry: ForwardEntry | undefined;
  names: Names;
  lineName: (line: string | null) => string | null;
  isOpen: boolean;
  isLoading: boolean;
  onClose: () => void;
}

/** One question: who called, who was answered, and why. */
export function ForwardDrawer({ entry, names, lineName, isOpen, isLoading, onClose }: Props) {
  const t = useText();
  return (
    <Drawer opened={isOpen} onClose={onClose} title={entry ? <DateTime at={entry.at} /> : t('forwarding-log-question')}>
      {entry !== undefined && <Details entry={entry} names={names} line={lineName(entry.line)} />}
      {entry === undefined && (isLoading ? <Stack mt="sm"><Skeleton h={28} w="70%" /><Skeleton h={120} /></Stack> : <Text c="dimmed">{t('forwarding-log-older')}</Text>)}
    </Drawer>
  );
}

function Details({ entry, names, line }: { entry: ForwardEntry; names: Names; line: string | null }) {
  const t = useText();
  const formats = useFormats();
  const rings = entry.user_id === null ? null : names.get(entry.user_id) ?? t('forwarding-somebody');
  return (
    <Stack gap="lg">
      <Title order={2}>{entry.caller === null ? t('forwarding-reason-no_number') : <PhoneText number={entry.caller} />}</Title>
      <Explanation reason={entry.reason} rings={rings} destination={entry.destination} steps={entry.steps} names={names} isPast />
      <dl className={classes['facts']}>
        <dt>{t('forwarding-fact-contact')}</dt>
        <dd>{entry.contact === null ? <Nothing /> : <TextLink to="/contacts/$contactId" params={{ contactId: entry.contact.id }} inherit underline="always">{formats.name(entry.contact.name)}</TextLink>}</dd>
        <dt>{t('forwarding-fact-line')}</dt>
        <dd>{line ?? <Nothing />}</dd>
        <dt>{t('forwarding-log-took')}</dt>
        <dd><Took milliseconds={entry.took_ms} /></dd>
        {entry.external_id !== null && <><dt>{t('forwarding-fact-call')}</dt><dd><code>{entry.external_id}</code></dd></>}
      </dl>
    </Stack>
  );
}
