import { ActionIcon, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useText } from '@/i18n';
import { useCopy } from '@/ui';
import classes from './Address.module.css';

/** The events of Webhooks 2.0: each has an address of its own, and parameters that are worth ticking. */
const EVENTS = [
  { event: 'before_call', keys: 'call_id call_date call_timestamp type number_e164 caller_number destination' },
  { event: 'taking_call', keys: 'call_id call_date type number_e164 destination connected_with employee_id' },
  { event: 'location_forwarding', keys: 'call_id call_date type number_e164 destination connected_with step_forward' },
  { event: 'after_call', keys: 'call_id call_date type number_e164 destination connected_with employee_id status call_duration dialog waiting recording has_recording scheme_name department proper_flag utm_source utm_medium utm_campaign' },
  { event: 'before_out_call', keys: 'call_id call_date type caller destination employee_id' },
  { event: 'after_out_call', keys: 'call_id call_date type caller destination employee_id status call_duration dialog waiting recording has_recording' },
  { event: 'processed_call_ai', keys: 'call_id score summary transcript call_card_link' },
] as const;

/** One address per event, with what to tick there. */
export function EventAddresses({ url }: { url: string }) {
  const t = useText();
  return (
    <Stack gap="xs">
      <Text>{t('integration-address-many-how')}</Text>
      <ul className={classes['list']}>
        {EVENTS.map(({ event, keys }) => (
          <li key={event} className={classes['item']}>
            <b>{t(`integration-event-${event}`)}</b>
            <CopyLine label={t(`integration-event-${event}`)} value={`${url}/${event}`} />
            <span className={classes['keys']}>{t('integration-address-tick')} <code>{keys.replaceAll(' ', ', ')}</code></span>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function CopyLine({ label, value }: { label: string; value: string }) {
  const t = useText();
  const { field, copied, copy } = useCopy(value);
  return (
    <span className={classes['address']}>
      <TextInput ref={field} size="xs" aria-label={label} value={value} readOnly classNames={{ input: classes['input'] }} onFocus={event => event.currentTarget.select()} />
      <Tooltip label={t(copied ? 'app-copied' : 'app-copy')}>
        <ActionIcon variant="default" size={30} aria-label={t('integration-address-copy', { event: label })} onClick={copy}>{copied ? <IconCheck size={16} /> : <IconCopy size={16} />}</ActionIcon>
      </Tooltip>
      <span role="status" style={{ position: 'absolute', clipPath: 'inset(50%)', width: 1, height: 1, overflow: 'hidden' }}>{copied ? t('app-copied') : ''}</span>
    </span>
  );
}
